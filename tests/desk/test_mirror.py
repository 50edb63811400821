"""The public site as files: whole, the same every time, and with nothing that needs a server or asks of anybody."""

from __future__ import annotations

import json
import re
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from django.http import HttpResponse

from tests.command import zhargy
from zhargy.desk import clock
from zhargy.desk.mirror import Made, NotEmpty, make, rewriting
from zhargy.desk.mirror.places import Place, Site, part_of
from zhargy.law.kz import KZ

DAY = date(2024, 3, 1)
ADDRESSES = re.compile(r'<(\w+)[^>]*?\s(href|src)="([^"]*)"')
SITE = Site(DAY, frozenset({"note", "law"}), frozenset({"127.0.0.1"}))


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("mirror") / "site", DAY, frozenset({"country"}))


def pages(made: Made) -> dict[Path, str]:
    return {file: file.read_text() for file in sorted(made.folder.rglob("*.html"))}


def test_every_link_leads_to_a_file_and_to_a_part_of_it(mirror: Made) -> None:
    """As a reader of the files sees it, whatever the maker says of itself."""
    assert mirror.wrong == []
    every = pages(mirror)
    dead = []
    for file, text in every.items():
        for tag, _, told in ADDRESSES.findall(text):
            link, fragment = urldefrag(unescape(told))
            if urlsplit(link).scheme:
                assert tag == "a", f"{file}: {tag} asks for {link}"
                continue
            target = (file.parent / unquote(link)).resolve() if link else file
            if not target.is_file() or (
                fragment and target.suffix == ".html" and f'id="{fragment}"' not in every[target]
            ):
                dead.append(f"{file.relative_to(mirror.folder)}: {told}")
    assert dead == []


def test_nothing_needs_a_server(mirror: Made) -> None:
    for file, text in pages(mirror).items():
        assert "<form" not in text and "hx-" not in text and "htmx" not in text, file
        assert "csrf" not in text and "127.0.0.1" not in text, file
        assert not re.search(r'(?:href|src)="/', text), file


def test_every_page_says_that_it_is_a_copy_and_of_which_day(mirror: Made) -> None:
    for code, day in (("kk", "2024 жылғы 1 наурыз"), ("ru", "1 марта 2024"), ("en", "1 March 2024")):
        text = (mirror.folder / code / "country" / "initiatives" / "index.html").read_text()
        assert f'<html lang="{code}"' in text
        assert day in text[text.index("mirror-notice") :][:400]


def test_what_is_of_another_part_or_of_another_day_is_no_link(mirror: Made) -> None:
    assert not (mirror.folder / "en" / "law").exists() and not (mirror.folder / "en" / "note").exists()
    for text in pages(mirror).values():
        assert not re.search(r'href="[^"]*(?:law/rule|note/statement|\?on=|since=|work=1)', text)


def test_every_initiative_has_its_page_in_three_languages_and_stands_in_the_lists(mirror: Made) -> None:
    every = {one.id for one in KZ.initiatives}
    for code in ("kk", "ru", "en"):
        folder = mirror.folder / code
        assert {one.parent.name for one in (folder / "country" / "initiatives").glob("*/index.html")} == every
        listed = (folder / "search" / "initiative" / "index.html").read_text()
        assert len(re.findall(r'<li><a href="\.\./\.\./country/initiatives/[^/]+/index.html"', listed)) == len(every)
        assert "country/initiatives/index.html" in (folder / "index.html").read_text()


def test_a_mirror_is_the_same_every_time_and_takes_the_place_of_the_one_before(mirror: Made, tmp_path: Path) -> None:
    before = json.loads((mirror.folder / "mirror.json").read_text())
    (mirror.folder / "left-over.html").write_text("from before")
    again = make(mirror.folder, DAY, frozenset({"country"}))
    assert json.loads((again.folder / "mirror.json").read_text()) == before
    assert not (mirror.folder / "left-over.html").exists()
    assert [one.name for one in mirror.folder.parent.iterdir()] == ["site"]


def test_a_folder_that_is_no_mirror_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(NotEmpty, match="choose another folder"):
        make(tmp_path, DAY, frozenset({"country"}))
    assert [one.name for one in tmp_path.iterdir()] == ["letter.txt"]


def test_what_breaks_leaves_the_mirror_before_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "mirror.json").write_text("{}")
    (folder / "index.html").write_text("before")

    def broken(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("zhargy.desk.mirror.making.ask", broken)
    with pytest.raises(OSError, match="no space"):
        make(folder, DAY, frozenset({"country"}))
    assert (folder / "index.html").read_text() == "before"
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


def test_the_day_stands_still_while_a_mirror_is_made_and_no_longer() -> None:
    with clock.standing(DAY):
        assert clock.today() == DAY
    assert clock.today() != DAY


# links


@pytest.mark.parametrize(
    ("path", "query", "file"),
    [
        ("/ru/note/", "", "ru/note/index.html"),
        ("/ru/note/note.pdf", "", "ru/note/note.pdf"),
        ("/en/law/rule/assembly.is_picket/", "", "en/law/rule/assembly.is_picket/index.html"),
        ("/en/law/", "rank=code&page=2", "en/law/index-rank-code-page-2.html"),
        ("/eli/kz/act/ncos-2001", "", "eli/kz/act/ncos-2001/index.html"),
        ("/eli/kz/act/ncos-2001/2024-01-01.akn.xml", "", "eli/kz/act/ncos-2001/2024-01-01.akn.xml"),
        ("/", "", "index.html"),
    ],
)
def test_the_file_of_an_address(path: str, query: str, file: str) -> None:
    assert Place(path, query).file == file


@pytest.mark.parametrize(
    ("link", "path"),
    [
        ("/ru/note/", "/ru/note/"), ("section/entry/", "/ru/note/section/entry/"), ("?on=2024-03-01", "/ru/note/"),
        ("http://127.0.0.1/ru/note/?page=2", "/ru/note/"), ("?on=2025-01-01", None), ("?since=2024-01-01", None),
        ("/ru/parties/", None), ("/ru/account/", None), ("https://adilet.zan.kz/", None), ("/ru/", "/ru/"),
        ("/ru/search/?q=%D1%88", None), ("/ru/search/", "/ru/search/"), ("mailto:a@example.org", None),
    ],
)  # fmt: skip
def test_where_a_link_leads(link: str, path: str | None) -> None:
    found = SITE.place(link, "/ru/note/")
    assert (found.path if found else None) == path


def test_a_page_is_rewritten() -> None:
    text = (
        '<html><head><meta name="htmx-config" content=\'{"a":"b>c"}\'><link rel="alternate" href="/ru/parties/">'
        '<script src="/static/0/htmx.min.js" defer></script></head><body hx-boost="true"><main id="main" tabindex="-1">'
        '<a href="#part">x</a><a class="button" href="/ru/parties/">y</a><a href="/ru/note/section/entry/#here">z</a>'
        '<form method="get"><input name="on"></form><img src="https://example.org/a.png"><br>1 < 2</main></body></html>'
    )
    new, found = rewriting.page(text, Place("/ru/note/"), SITE, "<p>copy</p>")
    assert new == (
        '<html><head><link rel="stylesheet" href="../../mirror.css">\n</head><body><main id="main" tabindex="-1">\n'
        '<p>copy</p><a href="#part">x</a><a class="button">y</a><a href="section/entry/index.html#here">z</a>'
        '<img src="https://example.org/a.png"><br>1 < 2</main></body></html>'
    )
    assert found.places == {
        Place("/ru/note/"): {"part"}, Place("/ru/note/section/entry/"): {"here"},
    }  # fmt: skip
    assert found.ids == {"main"} and found.wrong == ["https://example.org/a.png"]


def test_feeds_name_where_the_mirror_will_be_or_their_own_files() -> None:
    text = (
        '<link href="http://127.0.0.1/ru/note/"/><id>tag:zhargy,2024:x</id><link href="http://127.0.0.1/ru/parties/"/>'
    )
    place = Place("/ru/news/feed.atom")
    new, _ = rewriting.data(text, place, SITE, "https://mirror.example.org/kz/")
    assert '"https://mirror.example.org/kz/ru/note/index.html"' in new and "tag:zhargy,2024:x" in new
    new, _ = rewriting.data(text, place, SITE, "")
    assert '"../note/index.html"' in new


def test_a_dead_link_and_a_page_that_fails_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.http import HttpResponseNotFound

    from zhargy.desk.mirror import making

    def answer(place: Place) -> HttpResponse:
        if place.path == "/en/country/initiatives/":
            return HttpResponse('<head></head><main><h1>N</h1><a href="/en/country/ways/#gone">x</a></main>')
        if place.path.startswith("/en/country/ways"):
            return HttpResponse("<head></head><main><h1>W</h1></main>")
        return HttpResponseNotFound("no")

    monkeypatch.setattr(making, "ask", answer)
    made = make(tmp_path / "site", DAY, frozenset({"country"}))
    assert "/en/country/initiatives/: /en/country/ways/ has no part #gone" in made.wrong
    assert any(one.startswith("/ru/country/ways/: 404") for one in made.wrong)


def test_a_page_belongs_to_a_part() -> None:
    assert part_of("zhargy.desk.note.views") == "note"
    assert part_of("zhargy.desk.lawbook.files") == "law"
    assert part_of("zhargy.desk.notes") == "other"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--only", "laws"), "--only laws"),
        (("--address", "mirror.example.org"), "--address"),
        (("--on", "never"), "--on: write an existing day"),
    ],
)
def test_the_command_refuses_what_it_cannot_use(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    told = zhargy("monitor", "export", str(tmp_path / "site"), *words)
    assert told.code == 2 and said in told.err
    assert not (tmp_path / "site").exists()
