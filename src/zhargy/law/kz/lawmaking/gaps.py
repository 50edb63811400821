"""What was not read, and where the acts on lawmaking do not agree with each other."""

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.bills import (
    DRAFT,
    bill_posted_rightly,
    document_was_discussed,
    must_be_posted_for_discussion,
    treaty_must_still_be_discussed,
)
from zhargy.law.kz.lawmaking.discussion import comment_answer_is_late, least_discussion_ends_on, posted_at_right_time
from zhargy.law.kz.lawmaking.force import may_be_applied, takes_effect_on, term_ends_on, time_to_prepare
from zhargy.law.kz.lawmaking.kurultai import kurultai_adopts, kurultai_priority_due
from zhargy.law.kz.lawmaking.parliament import may_be_sent_to_senate_again, readings_are_enough
from zhargy.law.kz.lawmaking.sources import CON95, KUR, LLA, ORD849

KZ.without_rule(
    LLA.article("17-1", 4),
    "For how many days a consultative document and a draft law are discussed on the portal is said by the Lawmaking Rules of "
    "the Government, which were not read. The public council has at least 15 working days for a draft law.",
    touches=(document_was_discussed, bill_posted_rightly),
)
KZ.without_rule(
    LLA.article(14),
    "The rule on the count of days was found in a secondary source; terms of the Constitution are counted in calendar days "
    "without it.",
    touches=(term_ends_on,),
)
KZ.without_rule(
    LLA.article(42),
    "To get force and to take effect are two moments: an act gets force with its signing or registration and takes effect "
    "after its publication.",
    touches=(may_be_applied,),
)
KZ.without_rule(
    LLA.article(42, "4-1"),
    "Only the provisions that lay new duties or burden business must wait; the others may take effect earlier, if the act says "
    "so. The day given is that of the whole act. How long beyond sixty days those whom it regulates need is not measured.",
    touches=(time_to_prepare,),
)
KZ.without_rule(
    LLA.article(42, 6),
    "Acts that approve requirements for qualifications or permits wait sixty calendar days too, 21 before Law 15-VII; they "
    "are not told apart from other acts here.",
    touches=(takes_effect_on,),
)
KZ.without_rule(
    ORD849.article(3),
    "Until June 2023 the order asked to post a draft before sending it for agreement, while the law already said at the same "
    "time. What paragraph 3 said between 2023 and 2026 was not read.",
    touches=(posted_at_right_time,),
)
KZ.without_rule(
    ORD849.article(5),
    "A calendar term of discussion that ends on a day off is read as ending on the next working day, as the law on legal "
    "acts counts.",
    touches=(least_discussion_ends_on,),
)
KZ.without_rule(
    ORD849.article(9),
    "The order sets no consequence of an answer that was not given in three days, or of a report that was not posted.",
    touches=(comment_answer_is_late,),
)
KZ.without_rule(
    CON95.article(61),
    "The rules of the Majilis and of the Senate on readings and on the work of committees were not read. The law on Parliament "
    "kept the old order of the Senate in its text; from 2023 the Constitution prevails.",
    touches=(readings_are_enough, may_be_sent_to_senate_again),
)
KZ.without_rule(
    KUR.article(21),
    "The Constitution of 2026 and the rules of the Kurultai were not read; the law on the Kurultai is followed.",
    touches=(kurultai_adopts, kurultai_priority_due),
)
KZ.without_rule(
    DRAFT.whole(),
    "The text of the draft of 4 May 2023 was not read: what is encoded of it is what its consultative document of 8 June 2022 "
    "proposed. Whether the law of 2025 took up the discussion of bills of deputies and of treaties could not be confirmed.",
    touches=(must_be_posted_for_discussion, treaty_must_still_be_discussed),
)
