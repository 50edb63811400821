"""The papers of a request for information: ATI article 11, and the complaint of ATI article 18 and APPC article 93.

No form is laid down: what stands here is what the articles ask each paper to say.
"""

from zhargy.i18n import N_
from zhargy.law.kz.information.appeal import is_unlawful_refusal, is_unlawfully_restricted
from zhargy.law.kz.information.request import (
    may_be_refused,
    refusal_1_unclear,
    refusal_2_form,
    refusal_3_limited,
    refusal_4_analysis,
    refusal_5_check,
    refusal_6_decision,
    refusal_7_foreign,
    refused_by_silence,
)
from zhargy.law.kz.information.subjects import Answer, InformationRequest, UserKind
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules.papers import Attached, Grounds, Heading, Signatures, Text, When

HOLDER = ("{letter.holder}", "{letter.holder_address}")
USER = (
    "{letter.name}",
    N_("Identification number: {letter.number}"),
    "{letter.contact}",
)  # fmt: skip
GROUNDS = (refusal_1_unclear, refusal_2_form, refusal_3_limited, refusal_4_analysis, refusal_5_check,
           refusal_6_decision, refusal_7_foreign)  # fmt: skip
SIGNED = When(
    "user",
    (Signatures(N_("For the user of information"), name="letter.signer"),),
    (Signatures(N_("User of information"), name="letter.name"),),
    equals=UserKind.LEGAL,
)

KZ.paper(
    "information-request",
    N_("Request for information"),
    about=InformationRequest,
    to=HOLDER,
    by=USER,
    parts=(
        When("user", (Text(N_("Outgoing number and date: {letter.outgoing}")),), equals=UserKind.LEGAL),
        Text(N_("Under article 11 of the Law “On access to information” I ask for this information:")),
        Text("{letter.asks}"),
        Text(N_("Please answer in writing, in the language of this request and in the term of the Law, to the address "
                "named above.")),
        Text(N_("If another holds the information, please pass this request on in the term of the Law and tell me. If a "
                "part of the information is of limited access, please give the rest.")),
        Text(N_("Date: {on}")),
        SIGNED,
    ),
)  # fmt: skip

KZ.paper(
    "information-refusal",
    N_("Refusal to give information"),
    about=InformationRequest,
    to=USER,
    by=HOLDER,
    parts=(
        Text(N_("On your request that was received on {received_on} and registered on {registered_on} under number "
                "{letter.registration}:")),
        Text("{letter.asks}"),
        Text(N_("The information is refused on this ground of article 11(16) of the Law “On access to information”:")),
        Grounds(GROUNDS, at="learned_on"),
        Text(N_("Reasons: {letter.reasons}")),
        Text(N_("The refusal can be appealed until {rule:information.appeal_due}. The complaint is filed with the holder "
                "that refused, which passes it on to the higher body.")),
        Text(N_("Date: {learned_on}")),
        Signatures(N_("For the holder of the information"), name="letter.post"),
    ),
)  # fmt: skip

KZ.paper(
    "information-complaint",
    N_("Complaint against the restriction of the right to information"),
    about=InformationRequest,
    to=("{letter.higher}", N_("through {letter.holder}")),
    by=USER,
    parts=(
        Text(N_("On {received_on} the holder of information {letter.holder} received my request:")),
        Text("{letter.asks}"),
        When(
            "reply.answer",
            (
                Text(N_("On {learned_on} I learned that the information is refused. The refusal says: {letter.reasons}")),
                When(
                    may_be_refused,
                    (
                        Text(N_("By the facts the law knows this ground to refuse:")),
                        Grounds(GROUNDS, at="learned_on"),
                    ),
                    (Text(N_("By the facts none of the grounds of article 11(16) of the Law “On access to information” "
                             "is there: the refusal is without a ground of the law.")),),
                ),
            ),
            equals=Answer.REFUSED,
        ),
        When(
            "reply.answer",
            (Text(N_("The term to answer ended on {rule:information.last_day_to_answer}. No answer came by then; under "
                     "article 91(2) of the Administrative Procedural and Process-Related Code this counts as a "
                     "refusal.")),),
            equals=Answer.NONE,
        ),
        When(
            "reply.answer",
            (Text(N_("The answer only says where the information is published. It was asked for again, or is not "
                     "there, so that it must be given.")),),
            equals=Answer.POINTED,
        ),
        Heading(N_("What is breached"), level=2),
        When(
            is_unlawfully_restricted,
            (Grounds((is_unlawfully_restricted, is_unlawful_refusal, refused_by_silence)),),
        ),
        Text("{letter.objection}"),
        Heading(N_("What is asked"), level=2),
        Text(N_("I ask to find the restriction of the right to information unlawful and to oblige the holder to give "
                "the information.")),
        Text(N_("The complaint is filed in time: the term ends on {rule:information.appeal_due}.")),
        Attached(papers=("information-request",)),
        When(
            "reply.answer", (Attached(texts=(N_("Copy of the answer of the holder"),)),),
            (Attached(texts=(N_("Proof of the day on which the holder received the request"),)),), equals=Answer.REFUSED,
        ),
        Text(N_("Date: {on}")),
        SIGNED,
    ),
)  # fmt: skip
