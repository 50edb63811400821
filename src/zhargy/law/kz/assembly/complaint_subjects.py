"""Facts about a complaint against what the local executive body decided or did."""

from datetime import date

from zhargy.rules import Party, Subject, fact, part


class Grievance(Subject):
    """What the complaint says (APPC art. 93)."""

    reviewing_body: bool = fact("Name of the body that is to review the complaint")
    complainant: bool = fact(
        "Name and identification number, postal address; of a legal entity its name, address and business number"
    )
    actual_address: bool = fact("Address where the person actually lives or the legal entity is")
    challenged_body: bool = fact("Name of the body whose decision is challenged")
    circumstances: bool = fact("Circumstances on which the complaint rests, and evidence")
    dated: bool = fact("Date of the complaint")
    signature: bool = fact("Signature of the person who complains")
    attachments: bool = fact("List of attached documents")


class Complaint(Subject):
    """A complaint against a decision of the local executive body."""

    of_authority: bool = fact(
        "It is against a decision, act or failure to act of a state body, the akimat or an official"
    )
    learned_on: date = fact("Day on which the decision became known")
    appeal_explained: bool = fact("The decision says how to appeal", by=Party.AUTHORITY)
    content: Grievance = part("The complaint as written")
    complained_on: date = fact("Day on which the complaint was filed")
    complaint_registered_on: date = fact("Day on which the higher body registered the complaint", by=Party.AUTHORITY)
    decided: bool = fact("The decision on the complaint was received", by=Party.AUTHORITY)
    outcome_received_on: date = fact("Day on which the decision on the complaint was received", by=Party.AUTHORITY)
