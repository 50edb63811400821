"""ATI articles 8-10 and 12-17-1: who must give information, and what holders must do without being asked."""

from datetime import date

from zhargy.law.kz.calendar import working_days_after, working_days_before, years_after
from zhargy.law.kz.information.holder_subjects import (
    DraftKind,
    DraftPosting,
    HolderConduct,
    Leader,
    LeaderKind,
    Meeting,
    MeetingBody,
    Mode,
    OpennessStandard,
    WebsitePosting,
)
from zhargy.law.kz.information.sources import (
    ATI,
    CHANGED_2020,
    FROM_15,
    FROM_31,
    FROM_157,
    FROM_2017,
    FROM_2023,
    LAW_31,
    LAW_157,
    LAW_157_2022,
    START,
)  # fmt: skip
from zhargy.law.kz.information.subjects import Concern, HolderKind, InformationRequest
from zhargy.law.kz.jurisdiction import KZ
from zhargy.rules import rule
from zhargy.time import about

website_days = KZ.parameter("information_website_days", int)
closed_meeting_days = KZ.parameter("information_closed_meeting_days", int)

STATE_HOLDERS = frozenset({HolderKind.STATE_BODY, HolderKind.STATE_INSTITUTION, HolderKind.QUASI_STATE})
NAMED_MODES = frozenset({Mode.REQUEST, Mode.PREMISES, Mode.REPORTS, Mode.MEDIA, Mode.WEBSITE, Mode.PORTAL, Mode.OTHER})
# Article 9(2-1) stood in the text that Law 129-VII of 27 June 2022 changed; Law 394-VI is the only one before that
# which can have brought it.
FROM_UNIT = about("2021-01-13", not_before="2021-01-10", not_after="2022-07-15")
# Law 31-VIII changed article 9 from 4 April 2024, Law 157-VIII sixty days after its publication in January 2025.
FROM_WIDER_UNIT = about("2025-03-16", not_before="2024-04-04", not_after="2025-04-15")


@rule(ATI.article(8), since=CHANGED_2020, covers="ati-holder-ngo")
def entity_holds_this(request: InformationRequest, on: date) -> bool:
    """The legal entity must give information of this kind: on budget money, prices, safety, or functions of the state."""
    match request.information.concern:
        case Concern.BUDGET_MONEY:
            return request.holder.gets_budget_money
        case Concern.PRICES:
            return request.holder.monopoly
        case Concern.SAFETY:
            return True
        case Concern.FUNCTIONS:
            return request.holder.performs_functions
        case Concern.OTHER:
            return False


@rule(ATI.article(8), since=CHANGED_2020, covers="ati-holders")
def is_holder(request: InformationRequest, on: date) -> bool:
    """Whoever is asked is a holder of this information under the law."""
    if request.holder.kind in STATE_HOLDERS:
        return True
    return request.holder.kind == HolderKind.LEGAL_ENTITY and entity_holds_this(request, on)


@rule(ATI.article(9, 2), since=CHANGED_2020, covers="ati-holder-duties")
def keeps_holder_duties(conduct: HolderConduct, on: date) -> bool:
    """The holder keeps its duties."""
    return (
        conduct.gives_access
        and conduct.truthful
        and conduct.names_official
        and conduct.keeps_terms
        and conduct.keeps_record
        and conduct.disability
        and conduct.website_works
        and conduct.trains
        and conduct.inner_control
        and conduct.keeps_secrets
        and conduct.open_data
        and conduct.portals_current
    )


@rule(ATI.article(9, "2-1"), since=FROM_UNIT, covers="ati-responsible-unit")
def keeps_state_duties(conduct: HolderConduct, on: date) -> bool:
    """The body of the state has a unit or a person responsible for access to information; other holders need none."""
    return conduct.holder.kind != HolderKind.STATE_BODY or conduct.unit


@keeps_state_duties.amended(
    by=LAW_157.whole(), at=ATI.article(9, "2-1"), since=FROM_WIDER_UNIT, covers="ati-responsible-unit"
)
def _(conduct: HolderConduct, on: date) -> bool:
    """The body of the state has a responsible unit or person, applies article 5, and spreads information of its own accord."""
    if conduct.holder.kind != HolderKind.STATE_BODY:
        return True
    return conduct.unit and conduct.applies_limits and conduct.proactive


@rule(ATI.article(10), since=START, covers="ati-modes")
def mode_is_named(conduct: HolderConduct, on: date) -> bool:
    """The law names this way of giving access, or does not ban it."""
    return conduct.mode in NAMED_MODES


@mode_is_named.amended(by=ATI.article(21), at=ATI.article(10), since=FROM_2017, covers="ati-modes")
def _(conduct: HolderConduct, on: date) -> bool:
    """The law names this way of giving access, meetings among them, or does not ban it."""
    return conduct.mode in NAMED_MODES or conduct.mode == Mode.MEETINGS


@mode_is_named.amended(by=LAW_31.whole(), at=ATI.article(10), since=FROM_31, covers="ati-modes")
def _(conduct: HolderConduct, on: date) -> bool:
    """The law names this way of giving access, meetings and a standard of openness among them, or does not ban it."""
    return conduct.mode != Mode.BANNED


@rule(ATI.article(12), since=CHANGED_2020, covers="ati-premises")
def premises_are_right(conduct: HolderConduct, on: date) -> bool:
    """The premises have stands that persons with disabilities can get to; guards of order show them around the clock."""
    round_the_clock = not conduct.guards_order or conduct.round_the_clock
    return conduct.stands and conduct.stands_accessible and round_the_clock


@premises_are_right.amended(by=LAW_157.whole(), at=ATI.article(12), since=FROM_157, covers="ati-premises")
def _(conduct: HolderConduct, on: date) -> bool:
    """The premises have stands; guards of order show them around the clock."""
    return conduct.stands and (not conduct.guards_order or conduct.round_the_clock)


@rule(ATI.article(13, 1), since=START)
def meeting_is_open(meeting: Meeting, on: date) -> bool:
    """The meeting is open to users of information."""
    return meeting.body not in {MeetingBody.LAW_ENFORCEMENT, MeetingBody.OTHER} and not meeting.closed


@meeting_is_open.amended(by=LAW_31.whole(), at=ATI.article(13, 1), since=FROM_31, covers="ati-open-meetings")
def _(meeting: Meeting, on: date) -> bool:
    """The meeting is open to users of information; those of law-enforcement and special bodies are not."""
    return meeting.body not in {MeetingBody.LAW_ENFORCEMENT, MeetingBody.OTHER} and not meeting.closed


@rule(ATI.article(13, 2), since=FROM_31, covers="ati-open-meetings")
def may_be_closed(meeting: Meeting, on: date) -> bool:
    """The meeting may be held as a closed one: it is about information of limited access, or a law provides for it."""
    return meeting.about_limited or meeting.law_closes


@rule(ATI.article(13, 2), since=FROM_31, covers="ati-open-meetings")
def closed_meeting_notice_due(meeting: Meeting, on: date) -> date:
    """The last day to announce that the meeting is closed: three working days before."""
    return working_days_before(meeting.meeting_on, closed_meeting_days(on))


@rule(ATI.article(13, 2), since=START)
def must_be_broadcast(meeting: Meeting, on: date) -> bool:
    """The open meeting must be broadcast: that of a chamber or of a maslikhat, and a yearly one of a state body."""
    if not meeting_is_open(meeting, on):
        return False
    return meeting.body in {MeetingBody.PARLIAMENT, MeetingBody.MASLIKHAT} or meeting.yearly_results


@must_be_broadcast.amended(by=LAW_31.whole(), at=ATI.article(13, 4), since=FROM_31, covers="ati-open-meetings")
def _(meeting: Meeting, on: date) -> bool:
    """The open meeting must be broadcast."""
    return meeting_is_open(meeting, on)


@rule(ATI.article(14), since=CHANGED_2020, covers="ati-leader-report")
def must_report_to_people(leader: Leader, on: date) -> bool:
    """The head must report to the population at least once a year."""
    return leader.kind in {LeaderKind.CENTRAL_BODY, LeaderKind.AKIM, LeaderKind.NATIONAL_UNIVERSITY}


@rule(ATI.article(14), since=CHANGED_2020, covers="ati-leader-report")
def next_report_due(leader: Leader, on: date) -> date:
    """The last day of the next report: a year after the last one."""
    return years_after(leader.last_report_on, 1)


@rule(ATI.article(16, 3), since=CHANGED_2020, covers="ati-website")
def must_be_posted(posting: WebsitePosting, on: date) -> bool:
    """The body of the state must post this on its internet resource."""
    return posting.holder.kind == HolderKind.STATE_BODY and posting.listed and not posting.limited


@rule(ATI.article(16, 3), since=FROM_157, covers="ati-website")
def posting_is_in_form(posting: WebsitePosting, on: date) -> bool:
    """The posting shows the day of posting and of updating."""
    return posting.dated


@rule(ATI.article(16, 13), since=CHANGED_2020)
def posting_due(posting: WebsitePosting, on: date) -> date:
    """The last day to post it: news on the day, the rest within three working days."""
    return posting.created_on if posting.news else working_days_after(posting.created_on, website_days(on))


@rule(ATI.article(17, 4), since=FROM_15, covers="ati-open-law-portal")
def must_be_on_portal(draft: DraftPosting, on: date) -> bool:
    """The drafting state body must post this on the portal of open regulatory legal acts."""
    return draft.kind != DraftKind.OTHER


@must_be_on_portal.amended(
    by=LAW_157_2022.whole(), at=ATI.article(17, 4), since=FROM_2023, covers="ati-open-law-portal"
)
def _(draft: DraftPosting, on: date) -> bool:
    """The drafting state body must post this on the portal of open regulatory legal acts; there are no concepts any more."""
    return draft.kind in {DraftKind.CONSULTATIVE, DraftKind.DRAFT}


@rule(ATI.article(17, 4), since=FROM_15, covers="ati-open-law-portal")
def posted_in_order(draft: DraftPosting, on: date) -> bool:
    """It was posted before it went for agreement, with its note and table, and with the report once discussion is over."""
    table = not draft.amends_laws or draft.table
    report = not draft.discussion_over or draft.report
    return draft.posted and not draft.sent_for_agreement and draft.note and table and report


@rule(ATI.article("17-1"), since=FROM_31, covers="ati-openness-standard")
def is_openness_standard(standard: OpennessStandard, on: date) -> bool:
    """It is a standard of openness: the least that holders of a separate sphere must do."""
    return standard.minimum and standard.one_sphere


KZ.duty(
    "report-to-people",
    "Report to the population on the work done.",
    bound=must_report_to_people,
    due=next_report_due,
    how="At a meeting, at least once a year.",
    covers="ati-leader-report",
)
KZ.duty(
    "post-on-website",
    "Post the information on the internet resource.",
    bound=must_be_posted,
    due=posting_due,
    how="In Kazakh and Russian, with the day of posting and of updating; news every day.",
    covers="ati-website",
)
KZ.duty(
    "announce-closed-meeting",
    "Announce that the meeting is closed.",
    bound=may_be_closed,
    due=closed_meeting_notice_due,
    how="On the internet resource, in the media and in the premises of the holder.",
    covers="ati-open-meetings",
)
KZ.duty(
    "post-draft",
    "Post the draft on the portal of open regulatory legal acts.",
    bound=must_be_on_portal,
    how="Before it goes for agreement, with an explanatory note and, if it changes laws, a comparison table; then the report.",
    covers="ati-open-law-portal",
)
