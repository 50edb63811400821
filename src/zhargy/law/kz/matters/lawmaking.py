"""What people come for about lawmaking: a draft to comment on, a council's review, a bill, a law's way and its effect."""

from zhargy.law.kz import lawmaking
from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.lawmaking.discussion_subjects import DraftByLaw, DraftComment, DraftResolution
from zhargy.law.kz.lawmaking.draft_subjects import Bill, ExaminedDraft, LawProposal, Review
from zhargy.law.kz.lawmaking.parliament_subjects import KurultaiBill, ParliamentBill
from zhargy.law.kz.lawmaking.subjects import LegalAct
from zhargy.law.kz.matters.duties import duties

KZ.matter(
    "comment-on-draft", "Comment on a draft order or resolution", "Whether the comment counts, and by when it must be answered.",
    subject=DraftComment,
    goals=(
        lawmaking.comment_is_admissible, lawmaking.comment_is_in_time, lawmaking.comment_checked_by,
        lawmaking.comment_answer_due, lawmaking.comment_answer_is_late,
    ),
    duties=duties("answer-comment", "post-new-version"),
)  # fmt: skip
KZ.matter(
    "discuss-by-law", "Public discussion of a draft order or resolution", "Whether it must be posted, for how long, and what comes after.",
    subject=DraftByLaw,
    goals=(
        lawmaking.must_be_posted, lawmaking.discussion_ends_on, lawmaking.discussion_is_long_enough,
        lawmaking.posted_rightly, lawmaking.needs_extra_discussion,
    ),
    duties=duties("post-draft"),
)  # fmt: skip
KZ.matter(
    "government-resolution", "Draft a resolution of the Government", "Where it stands, who is told, and what its file holds.",
    subject=DraftResolution,
    goals=(lawmaking.resolution_posted_rightly, lawmaking.councils_told_rightly, lawmaking.file_is_complete),
)  # fmt: skip
KZ.matter(
    "council-review", "Review of a draft by a public council", "Whether it is due, for how many days, and what silence means.",
    subject=Review,
    goals=(
        lawmaking.needs_council_review, lawmaking.council_term, lawmaking.council_term_is_lawful,
        lawmaking.review_ends_on, lawmaking.silence_is_agreement, lawmaking.needs_business_review,
    ),
    duties=duties("notify-council", "answer-council"),
)  # fmt: skip
KZ.matter(
    "propose-law", "Propose a law", "To whom citizens and organisations can hand a draft, and what may come of it.",
    subject=LawProposal,
    goals=(lawmaking.may_propose_bill, lawmaking.draft_may_be_basis),
)  # fmt: skip
KZ.matter(
    "draft-bill", "A bill before it comes to parliament", "What is published and discussed first, and by when bodies agree.",
    subject=Bill,
    goals=(
        lawmaking.must_be_planned, lawmaking.needs_consultative_document, lawmaking.may_be_drafted,
        lawmaking.bill_posted_rightly, lawmaking.agreement_due, lawmaking.is_urgent_bill,
    ),
    duties=duties("post-consultative-document", "post-bill"),
)  # fmt: skip
KZ.matter(
    "examine-draft", "Expert examinations of a draft", "Which examinations the draft needs.",
    subject=ExaminedDraft,
    goals=(
        lawmaking.needs_linguistic_expertise, lawmaking.needs_anticorruption_expertise,
        lawmaking.needs_legal_expertise, lawmaking.needs_ecological_expertise,
    ),
)  # fmt: skip
KZ.matter(
    "bill-in-parliament", "A bill in Parliament, until 30 June 2026", "Where it stands, the terms of the chambers and the President, silence.",
    subject=ParliamentBill,
    goals=(
        lawmaking.may_be_brought, lawmaking.may_be_considered, lawmaking.goes_to_joint_sitting,
        lawmaking.law_stands, lawmaking.senate_term_ends_on, lawmaking.president_signs_by, lawmaking.counts_as_signed,
    ),
)  # fmt: skip
KZ.matter(
    "bill-in-kurultai", "A bill in the Kurultai, from 1 July 2026", "Whether it goes on, what majority it needs, and the President's month.",
    subject=KurultaiBill,
    goals=(
        lawmaking.goes_on_in_kurultai, lawmaking.kurultai_cost_is_agreed, lawmaking.kurultai_adopts,
        lawmaking.kurultai_law_signed_by, lawmaking.kurultai_law_counts_as_signed,
    ),
)  # fmt: skip
KZ.matter(
    "effect-of-act", "When an act takes effect", "The day of effect, publication, and whether the act reaches back.",
    subject=LegalAct,
    goals=(
        lawmaking.may_be_applied, lawmaking.takes_effect_on, lawmaking.is_in_effect, lawmaking.publication_due, lawmaking.published_rightly,
        lawmaking.applies_to_the_past,
    ),
)  # fmt: skip
