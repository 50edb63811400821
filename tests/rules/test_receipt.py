"""Receipts: kept, replayed, and refused when they were changed."""

import json
from datetime import date

import pytest

from tests.rules.toy import TOY, Club, lawful
from zhargy.rules import Receipt, ReceiptError, decide

DAY = date(2011, 5, 5)


def receipt() -> Receipt:
    return decide(lawful, Club.from_facts({"founders": 4, "secret": "does-not-know"}), on=DAY).receipt()


def test_replays_to_the_same_answer() -> None:
    kept = receipt().to_json()
    answer, differs = Receipt.read(kept).replay(TOY)
    assert differs == [] and not answer.known
    assert answer.receipt().to_json() == kept


def test_holds_versions_facts_and_reasons() -> None:
    told = json.loads(receipt().to_json())
    assert told["law"] == "toy" and told["on"] == "2011-05-05"
    assert told["facts"] == {"Club": {"founders": 4, "secret": "does-not-know"}}
    assert told["rules"]["toy.lawful"] == lawful.digest()
    assert told["reasons"]["parts"]


@pytest.mark.parametrize("change", [{"value": True}, {"on": "2012-01-01"}, {"facts": {"Club": {}}}, {"extra": 1}])
def test_a_changed_receipt_is_refused(change: dict[str, object]) -> None:
    told = {**json.loads(receipt().to_json()), **change}
    with pytest.raises(ReceiptError):
        Receipt.read(json.dumps(told))


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"rule": 1}', "[" * 100_000])
def test_what_is_not_a_receipt_is_refused(text: str) -> None:
    with pytest.raises(ReceiptError, match="not a receipt"):
        Receipt.read(text)


def test_another_law_version_is_told() -> None:
    lawful_text = lawful.versions[0].source
    kept = receipt()
    try:
        lawful.versions[0].source = type(lawful_text)(
            lawful_text.file, lawful_text.tree, lawful_text.text + "\n# changed"
        )
        TOY._version = ""
        _, differs = kept.replay(TOY)
    finally:
        lawful.versions[0].source = lawful_text
        TOY._version = ""
    assert {"rules", "law_version"} <= set(differs) and "value" not in differs
