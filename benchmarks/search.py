"""Search over 50,000 provisions, on SQLite and PostgreSQL: the time of a page of results, by what is asked.

The law's own documents stand among provisions made up of its sentences by a seed, in three languages, so that words are
as common, and forms as many, as in the law.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.desk import databases
from benchmarks.report import Report

PROVISIONS, ARTICLES, ROUNDS = 50_000, 100, 3
ASKED = {
    "a word": ("объединение", "айыппұл", "registration", "собрание", "бірлестік", "report", "уведомление", "құқық"),
    "several words": (
        "регистрация общественного объединения", "қоғамдық бірлестікті тіркеу", "report on money from abroad",
        "срок рассмотрения уведомления", "айыппұл мөлшері", "board of trustees", "отказ в регистрации",
    ),
    "other forms of words": (
        "объединениями", "бірлестіктердің", "собраниях", "жиналыстарға", "айыппұлдардың", "уведомлениями",
        "ұйымдарымыздың", "организациях гражданами",
    ),
    "Kazakh without its letters": ("когамдык бирлестик", "кукык", "qoğamdyq birlestik", "жиналыс откизу"),
    "an article": (
        "ст. 7", "7-бап", "art. 14", "ст. 7 Закона об общественных объединениях", "7-бап ҚБ", "ст. 489 КоАП",
        "art. 10 PA Law", "LPA 14(1)(10)",
    ),
    "a BIN": ("990140001234", "051240009876", "200540012345"),
    "words with a mistake": ("пожертвавание", "регистрацыя", "бірлестігк", "registraton", "собранее граждан"),
    "what is not there": ("электроэнцефалография", "zzzzqqq", "тыңайтқыштың", "квазар пульсар"),
}  # fmt: skip
MEASURE = """
import json, sys
from benchmarks import search
print(json.dumps(search.within(*map(int, sys.argv[1:]))))
"""


def measure(report: Report, provisions: int = PROVISIONS) -> None:
    """Measure on SQLite, and on PostgreSQL where the package that carries its server is installed."""
    for name, address in databases():
        with tempfile.TemporaryDirectory(prefix="zhargy-bench-") as folder:
            env = {**os.environ, "ZHARGY_DATA": folder, "ZHARGY_DATABASE": address}
            line = [sys.executable, "-c", MEASURE, str(provisions), str(ROUNDS)]
            told = subprocess.run(line, env=env, capture_output=True, text=True, check=False)
            if told.returncode:
                raise RuntimeError(told.stderr[-2_000:])
            found = json.loads(told.stdout.splitlines()[-1])
        report.begin(
            f"Search on {name}: {found['things']:,} things, {provisions:,} provisions made up among them",
            "Pages of results as the server makes them, processor time of desk and store together, which noise of the "
            f"machine does not change. Index made in {found['seconds']:.0f} s of it.",
        )
        every: list[float] = []
        for what, times in found["times"].items():
            every += times
            report.row(what, times, 1e-3, "ms")
        ordered = sorted(every)
        report.row("all, p50", [ordered[len(ordered) // 2]], 1e-3, "ms")
        report.row("all, p95", [ordered[int(len(ordered) * 0.95)]], 1e-3, "ms", most=0.05, promise="under 50 ms")
        waited = sorted(found["waited"])
        report.row("all, p95, by the clock", [waited[int(len(waited) * 0.95)]], 1e-3, "ms")
        report.end()


def within(provisions: int, rounds: int) -> dict[str, Any]:
    """Fill the store of this process and ask: the times of each kind of question, in an order of chance."""
    from zhargy.desk.serve import prepare

    prepare(sample=False)
    from django.test import Client

    from zhargy.desk import index

    own = list(index.everything())
    start = busy()
    things = index.build([*own, *made_up(own, provisions)], index.version())
    seconds = busy() - start
    client = Client(headers={"host": "127.0.0.1"})
    questions = [(what, text) for what, texts in ASKED.items() for text in texts]
    for _, text in questions:
        client.get("/ru/search/", {"q": text})
    times: dict[str, list[float]] = {what: [] for what in ASKED}
    waited: list[float] = []
    for number in range(rounds):
        random.Random(number).shuffle(questions)
        for what, text in questions:
            start, then = busy(), time.perf_counter()
            answer = client.get(f"/{('kk', 'ru', 'en')[number % 3]}/search/", {"q": text})
            times[what].append(busy() - start)
            waited.append(time.perf_counter() - then)
            assert answer.status_code == 200, text
    return {"seconds": seconds, "things": things, "times": times, "waited": waited}


def busy() -> float:
    """Seconds that this process, and the one that serves it in PostgreSQL, were at work so far."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return time.process_time()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        told = Path(f"/proc/{cursor.fetchone()[0]}/schedstat").read_text()
    return time.process_time() + int(told.split()[0]) / 1e9


def made_up(own: list[Any], count: int, seed: int = 1) -> Iterator[Any]:
    """So many provisions of acts that do not exist, of sentences of those that do."""
    from zhargy.search.document import LEVELS, Cited, Document

    chance = random.Random(seed)
    sentences = {lang: [one.title for one in own if one.kind == "rule" and one.language == lang]
                 for lang in ("kk", "ru", "en")}  # fmt: skip
    titles = {"kk": "{act}, {article}-бап", "ru": "{act}, ст. {article}", "en": "{act} art. {article}"}
    rank = {f"made-up-{number}": LEVELS[2 + number % 2] for number in range(count // ARTICLES + 1)}
    for number in range(count):
        act, article = f"made-up-{number // ARTICLES}", str(number % ARTICLES + 1)
        chosen = [chance.randrange(len(sentences["en"])) for _ in range(chance.randint(2, 6))]
        for lang, pattern in titles.items():
            text = " ".join(sentences[lang][one % len(sentences[lang])] for one in chosen)
            yield Document(
                "provision", f"{act}/{article}", "act", lang, pattern.format(act=act, article=article), text, rank[act],
                {"act": "ncos-2001"}, Cited(act, article), (Cited(act, article),), act,
            )  # fmt: skip
