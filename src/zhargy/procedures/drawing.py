"""A procedure as a drawing: a box for each state with what can happen there, and arrows to the states that follow.

The SVG stands alone as a file, in attributes; on a page, its classes take the page's colours. Its classes: zd-box,
zd-final, zd-now, zd-title, zd-move, zd-who, zd-line, zd-clock, zd-walked.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from html import escape

from zhargy.i18n import N_, gettext, language, use
from zhargy.procedures.case import Standing
from zhargy.procedures.layout import START, Move, Trunk, moves, order, trunks
from zhargy.rules.procedures import Clock, Procedure

FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"
BOX, PAD, GAP, LANE, MARGIN, TO = 284, 10, 20, 8, 10, 38
BIG, SMALL, LEADING, LITTLE, BOLD = 16.0, 14.0, 20, 18, 1.1
INK, QUIET, PAPER, LINE, ACCENT, NOW = "#1b1f24", "#4d5560", "#ffffff", "#6b7480", "#0b5cad", "#e4f0fd"
_NARROW, _WIDE = frozenset("iljtfrI.,;:'’|!()[] -"), frozenset("mwMWШЩЖЮФЫМшщжюфымӨҢҚҒ@—")


@dataclass(slots=True)
class Row:
    """A move in the box of the state where it can happen. y: of the arrow that leaves it."""

    move: Move
    title: list[str]
    who: list[str]
    leads: str
    y: float = 0
    top: float = 0
    walked: bool = False


@dataclass(slots=True)
class Box:
    """A state, with its rows."""

    state: str
    title: list[str]
    note: str
    rows: list[Row]
    final: bool = False
    now: bool = False
    top: float = 0
    height: float = 0
    entry: float = 0


@dataclass(slots=True)
class Drawn:
    """What is drawn, with its measures."""

    boxes: list[Box]
    trunks: dict[tuple[str, bool, bool], Trunk]
    left: float
    width: float
    height: float
    walked: set[tuple[str, str, str]] = field(default_factory=set)


def draw(procedure: Procedure, lang: str = "", standing: Standing | None = None) -> str:
    """The SVG of a procedure in a language, that in use if none is named. standing: a case, whose way is emphasised."""
    with use(lang or language()):
        drawn = _lay_out(procedure, standing)
        return _svg(procedure, drawn, standing)


def described(procedure: Procedure, lang: str = "") -> list[str]:
    """The same moves as text, a line each, for those who do not see the drawing."""
    with use(lang or language()):
        titles = {state.id: gettext(state.title) for state in procedure.states}
        titles[START] = gettext(N_("Beginning"))
        out = []
        for move in moves(procedure):
            told = N_("{state}: {event} ({who}). Then: {target}")
            if isinstance(move.by, Clock):
                told = N_("{state}: {event} ends. {means} Then: {target}")
            means = gettext(move.by.means) if isinstance(move.by, Clock) else ""
            out.append(
                gettext(told).format(state=titles[move.source], event=gettext(move.by.title), who=_who(procedure, move),
                                     means=means, target=titles[move.target])
            )  # fmt: skip
        return out


def wrap(text: str, width: float, size: float) -> list[str]:
    """Lines of a text no wider than `width` at a size of type; a word that is wider alone is broken."""
    lines: list[str] = []
    for word in text.split():
        if lines and _wide(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
            continue
        while _wide(word, size) > width:
            cut = max(1, next((n for n in range(1, len(word)) if _wide(f"{word[:n]}-", size) > width), len(word)) - 1)
            lines.append(f"{word[:cut]}-")
            word = word[cut:]
        lines.append(word)
    return lines


def _wide(text: str, size: float) -> float:
    """About how wide a text is in the widest of the usual typefaces; capitals and Cyrillic are wider."""
    told = 0.0
    for sign in text:
        told += 0.38 if sign in _NARROW else 0.95 if sign in _WIDE else 0.74 if sign.isupper() else 0.61
    return told * size


def _who(procedure: Procedure, move: Move) -> str:
    return "" if isinstance(move.by, Clock) else gettext(procedure.actor(move.by.by).title)


def _lay_out(procedure: Procedure, standing: Standing | None) -> Drawn:
    states = order(procedure)
    titles = {state.id: gettext(state.title) for state in procedure.states}
    numbers = {id: number for number, id in enumerate(states, start=1)}
    walked = set(_walked(standing))
    by_source: dict[str, list[Row]] = defaultdict(list)
    for move in moves(procedure):
        by_source[move.source].append(_row(procedure, move, numbers, walked))
    boxes = [Box(START, [gettext(N_("Beginning"))], "", by_source[START])]
    for id in states:
        final = procedure.state(id).final
        note = gettext(N_("end")) if final else ""
        now = standing is not None and standing.state == id
        boxes.append(
            Box(id, wrap(f"{numbers[id]}. {titles[id]}", (BOX - 2 * PAD) / BOLD, BIG), note, by_source[id], final, now)
        )
    y = float(MARGIN)
    for box in boxes:
        box.top = y
        y += PAD + len(box.title) * LEADING + (LITTLE if box.note else 0)
        box.entry = box.top + PAD + LEADING / 2
        for row in box.rows:
            row.top = y + 6
            row.y = row.top + LITTLE / 2
            y += 6 + (len(row.title) + len(row.who)) * LITTLE
        y += PAD
        box.height = y - box.top
        y += GAP
    entries = {box.state: box for box in boxes}
    ends: dict[tuple[str, bool, bool], tuple[float, float]] = {}
    for box in boxes:
        for row in box.rows:
            if row.move.target == box.state:
                continue
            target = entries[row.move.target]
            key = _key(row.move, back=target.top < box.top)
            ys = (row.y, _enters(target, key[1]))
            told = ends.get(key, ys)
            ends[key] = (min(*ys, told[0]), max(*ys, told[1]))
    lanes = trunks(ends)
    wide = {
        side: 1 + max((one.lane for one in lanes.values() if one.back == side), default=-1) for side in (False, True)
    }
    left = MARGIN + wide[True] * LANE + (8 if wide[True] else 0)
    return Drawn(boxes, lanes, left, left + BOX + 8 + wide[False] * LANE + MARGIN, y - GAP + MARGIN, walked)


def _row(procedure: Procedure, move: Move, numbers: dict[str, int], walked: set[tuple[str, str, str]]) -> Row:
    """A move, with who makes it unless its title begins with them, and the number of the state that it leads to."""
    title = gettext(move.by.title)
    who = _who(procedure, move)
    told = (move.source, move.by.id, move.target) in walked
    room = (BOX - 2 * PAD - 18 - TO) / (BOLD if told else 1)
    leads = "↺" if move.target == move.source else f"→ {numbers[move.target]}"
    named = not who or title.casefold().startswith(who.partition(" (")[0].casefold())
    return Row(move, wrap(title, room, SMALL), [] if named else wrap(who, room, SMALL), leads, walked=told)


def _walked(standing: Standing | None) -> list[tuple[str, str, str]]:
    """The moves of a case: from where, by what, to where."""
    out = []
    state = START
    for step in standing.steps if standing else ():
        by = step.event or step.clock
        if by is not None:
            out.append((state, by.id, step.state))
        state = step.state
    return out


def _key(move: Move, back: bool) -> tuple[str, bool, bool]:
    return move.target, move.is_clock, back


def _enters(box: Box, is_clock: bool) -> float:
    """Where an arrow meets a box: those of clocks a little below the others."""
    return box.entry + (6 if is_clock else -2)


def _svg(procedure: Procedure, drawn: Drawn, standing: Standing | None) -> str:
    title = gettext(procedure.title)
    what = gettext(N_("States from top to bottom, with what can happen in each and where it leads; terms are dashed."))
    if standing is not None and standing.state:
        here = gettext(N_("Now: {state}")).format(state=gettext(procedure.state(standing.state).title))
        what = f"{what} {here}"
    id = f"zd-{procedure.id}"
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="zd" viewBox="0 0 {drawn.width:g} {drawn.height:g}" '
        f'width="{drawn.width:g}" height="{drawn.height:g}" role="img" aria-labelledby="{id}-title {id}-desc" '
        f'lang="{language()}" font-family="{escape(FONT)}" font-size="{SMALL:g}" fill="{INK}">',
        f'<title id="{id}-title">{escape(title)}</title><desc id="{id}-desc">{escape(what)}</desc>',
        f"<defs>{_tip(id, '', LINE)}{_tip(id, '-walked', ACCENT)}</defs>",
        f'<rect class="zd-paper" width="100%" height="100%" fill="{PAPER}"/>',
    ]
    out += _arrows(drawn, id)
    for box in drawn.boxes:
        out += _box(box, drawn.left)
    return "\n".join([*out, "</svg>", ""])


def _tip(id: str, name: str, colour: str) -> str:
    return (
        f'<marker id="{id}-tip{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
        f'markerUnits="userSpaceOnUse" orient="auto">'
        f'<path class="zd-tip{name}" d="M0 0 8 4 0 8z" fill="{colour}"/></marker>'
    )


def _arrows(drawn: Drawn, id: str) -> list[str]:
    """The lines from rows to boxes: of those in one lane, the longest whole and the others up to it; those of the way
    walked whole and last, so that they lie on top.
    """
    tops = {box.state: box for box in drawn.boxes}
    plain: list[str] = []
    walked: list[str] = []
    for box in drawn.boxes:
        for row in box.rows:
            target = tops[row.move.target]
            if target is box:
                continue
            trunk = drawn.trunks[_key(row.move, back=target.top < box.top)]
            longest = row.y == (trunk.bottom if trunk.back else trunk.top)
            whole = longest or row.walked
            path = _path(row.y, _enters(target, row.move.is_clock), trunk, drawn.left, whole)
            name, colour, width = ("-walked", ACCENT, 2.6) if row.walked else ("", LINE, 1.3)
            kinds = f"zd-line{' zd-clock' if row.move.is_clock else ''}{' zd-walked' if row.walked else ''}"
            dash = ' stroke-dasharray="5 4"' if row.move.is_clock else ""
            tip = f' marker-end="url(#{id}-tip{name})"' if whole else ""
            line = f'<path class="{kinds}" d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"{dash}{tip}/>'
            (walked if row.walked else plain).append(line)
    return [*plain, *walked]


def _path(start: float, end: float, trunk: Trunk, left: float, whole: bool) -> str:
    """From the edge of a box at the height `start` to a lane and, if `whole`, along it to the edge at `end`."""
    edge, out = (left, -1) if trunk.back else (left + BOX, 1)
    lane = edge + out * (8 + trunk.lane * LANE)
    down = 1 if end > start else -1
    turn = min(6.0, abs(end - start) / 2)
    path = f"M{edge:g} {start:g}H{lane - out * turn:g}Q{lane:g} {start:g} {lane:g} {start + down * turn:g}"
    if not whole:
        return path
    return path + f"V{end - down * turn:g}Q{lane:g} {end:g} {lane - out * turn:g} {end:g}H{edge + out:g}"


def _box(box: Box, left: float) -> list[str]:
    kinds = "zd-box" + (" zd-final" if box.final else "") + (" zd-now" if box.now else "")
    fill, stroke, width = (NOW, ACCENT, 2.6) if box.now else (PAPER, INK, 1.2)
    round_ = 18 if box.final or not box.state else 6
    out = [
        f'<rect class="{kinds}" x="{left:g}" y="{box.top:g}" width="{BOX}" height="{box.height:g}" rx="{round_}" '
        f'fill="{fill}" stroke="{stroke}" stroke-width="{width}"/>'
    ]
    if box.final:
        out.append(
            f'<rect class="zd-final" x="{left + 3:g}" y="{box.top + 3:g}" width="{BOX - 6}" '
            f'height="{box.height - 6:g}" rx="15" fill="none" stroke="{stroke}" stroke-width="1"/>'
        )
    x, y = left + PAD, box.top + PAD + LEADING * 0.75
    out.append(_text("zd-title", x, y, box.title, BIG, LEADING, INK, ' font-weight="600"'))
    y += len(box.title) * LEADING
    if box.note:
        out.append(_text("zd-who", x, y, [box.note], SMALL, LITTLE, QUIET))
    for row in box.rows:
        out += _drawn_row(row, x)
    return out


def _drawn_row(row: Row, x: float) -> list[str]:
    y = row.top + LITTLE * 0.75
    colour, weight = (ACCENT, ' font-weight="600"') if row.walked else (INK, "")
    if row.move.is_clock:
        mark = _clock(x + 5, row.y)
    else:
        mark = f'<circle class="zd-dot" cx="{x + 5:g}" cy="{row.y:g}" r="2.6" fill="{colour}"/>'
    kind = "zd-move zd-walked" if row.walked else "zd-move"
    end = f'{weight} text-anchor="end"'
    return [
        mark,
        _text(kind, x + 16, y, row.title, SMALL, LITTLE, colour, weight),
        _text("zd-who", x + 16, y + len(row.title) * LITTLE, row.who, SMALL, LITTLE, QUIET),
        _text(kind, x + BOX - 2 * PAD, y, [row.leads], SMALL, LITTLE, colour, end),
    ]


def _clock(x: float, y: float) -> str:
    return (
        f'<path class="zd-hands" d="M{x:g} {y - 3:g}V{y:g}H{x + 2.4:g}" fill="none" stroke="{INK}" stroke-width="1.2"/>'
        f'<circle class="zd-hands" cx="{x:g}" cy="{y:g}" r="5" fill="none" stroke="{INK}" stroke-width="1.2"/>'
    )


def _text(
    kind: str, x: float, y: float, lines: list[str], size: float, leading: float, colour: str, more: str = ""
) -> str:
    if not lines:
        return ""
    spans = "".join(
        f'<tspan x="{x:g}" y="{y + number * leading:g}">{escape(line)}</tspan>' for number, line in enumerate(lines)
    )
    return f'<text class="{kind}" font-size="{size:g}" fill="{colour}"{more}>{spans}</text>'
