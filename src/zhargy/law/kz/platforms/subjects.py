"""Facts about online platforms, their users, what is posted and advertised there, complaints and control."""

from datetime import date

from zhargy.i18n import N_
from zhargy.law.kz.subjects import BusinessSize
from zhargy.rules import Choice, Party, Subject, fact, impossible, part

PLATFORM_JUDGE = "Authorised body for online platforms, or the court"


class Service(Choice):
    """What a service is technically (Online Platforms Law art. 1(7), (10))."""

    INTERNET_RESOURCE = "internet-resource", N_("Internet resource")
    SOFTWARE = "software", N_("Software that works on the internet")
    MESSENGER = "messenger", N_("Instant messaging service")
    OTHER = "other", N_("Something else")


class Content(Choice):
    """What content calls for, promotes or reveals, where it is unlawful (Online Platforms Law art. 14(1))."""

    NONE = "none", N_("None of these")
    VIOLENT_CHANGE = "violent-change", N_("Violent change of the constitutional order")
    INTEGRITY = "integrity", N_("Breach of the integrity of the country")
    SECURITY = "security", N_("Undermining the security of the state")
    WAR = "war", N_("War")
    SUPERIORITY = "superiority", N_("Social, racial, national, religious, class or clan superiority")
    CRUELTY = "cruelty", N_("Cult of cruelty and violence")
    SUICIDE = "suicide", N_("Suicide")
    PORNOGRAPHY = "pornography", N_("Pornography")
    DRUGS = "drugs", N_("Narcotic drugs, psychotropic substances, their analogues and precursors")
    SEPARATISM = "separatism", N_("Ideas of separatism")
    FRAUD = "fraud", N_("Fraud")
    DISCORD = "discord", N_("Information that helps to break harmony between ethnic groups or confessions")
    DOUBT = "doubt", N_("Doubt of the statehood and territorial integrity of the country")
    SECRETS = "secrets", N_("State secrets or another secret that law protects")
    OTHER_FORBIDDEN = "other-forbidden", N_("Other information that laws forbid")
    ORIENTATION = "orientation", N_("Non-traditional sexual orientation")
    PAEDOPHILIA = "paedophilia", N_("Paedophilia")


class Mark(Choice):
    """Words that mark online advertising, in Kazakh or in Russian (Order 59)."""

    NONE = "none", N_("No mark")
    ADVERTISING = "advertising", N_("“жарнама” or “реклама”")
    MATERIAL = "material", N_("“жарнамалық материал” or “рекламный материал”")
    PARTNER = "partner", N_("“серіктестік материал” or “партнерский материал”")
    SPONSOR = "sponsor", N_("“демеушілік материал” or “спонсорский материал”")
    BY_RIGHT = "by-right", N_("“жарнама құқығында” or “на правах рекламы”")
    PAID = "paid", N_("“демеушімен төленген” or “оплачено спонсором”")
    PR = "pr", N_("“PR құқығында” or “на правах PR”")
    OTHER = "other", N_("Other words")


class ProfileData(Choice):
    """Data by which users are profiled (Online Platforms Law art. 20(3))."""

    NONE = "none", N_("None of these")
    ORIGIN = "origin", N_("Race or ethnicity")
    VIEWS = "views", N_("Political views")
    IDENTITY = "identity", N_("Biometric or personal data that identify a person")
    HEALTH = "health", N_("Health")


class Grievance(Choice):
    """What a user complains about (Online Platforms Law art. 11(1))."""

    CONTENT = "content", N_("Content")
    INTERFACE = "interface", N_("The interface")
    USERS = "users", N_("Other users")
    ACTIONS = "actions", N_("What the platform does")
    OTHER = "other", N_("Something else")


class Controlled(Choice):
    """Who is looked at in control without a visit (Online Platforms Law art. 6(4))."""

    MODERATOR = "moderator", N_("Moderator of a public community")
    DISTRIBUTOR = "distributor", N_("Distributor of online advertising")
    OTHER = "other", N_("Somebody else")


class Delivery(Choice):
    """How a recommendation reaches the one who is controlled (Online Platforms Law art. 6(6))."""

    IN_PERSON = "in-person", N_("By hand")
    POST = "post", N_("By registered letter")
    ELECTRONIC = "electronic", N_("To the e-mail address that was given in reply to a request")


class Platform(Subject):
    """An internet service that may be an online platform, and how it works in Kazakhstan."""

    service: Service = fact("What the service is")
    for_content: bool = fact("It is meant for users to receive, make, post, spread or store content")
    through_accounts: bool = fact("Users do so through an account or a public community that they made")
    for_finance_or_commerce: bool = fact("It is meant for financial services or e-commerce")
    internal_or_mail: bool = fact("It serves as internal messaging of a company or as an e-mail service")
    daily_users: int = fact(
        "Users in Kazakhstan per day, on average over a month",
        unit="people",
        help="If the platform cannot count them, the authorised body does.",
    )
    representative: bool = fact("A legal representative for the authorised body is named")
    tax_representative: bool = fact("A legal representative for the tax authority is named")
    kazakh_interface: bool = fact("The interface can be used in Kazakh")
    kazakh_agreement: bool = fact("The user agreement and a summary of its main terms can be read in Kazakh")
    translates: bool = fact("Content can be translated into Kazakh automatically")
    moderates_kazakh: bool = fact("Content in Kazakh is moderated")
    counts_users: bool = fact("It can count its users in Kazakhstan")
    takes_complaints: bool = fact("Users can file a complaint")
    confirms_complaints: bool = fact("Receipt of a complaint is confirmed automatically")
    interface_misleads: bool = fact(
        "The interface misleads the user or hinders a decision", judgement="Authorised body for online platforms"
    )
    counters_unlawful: bool = fact("It takes measures against unlawful content in Kazakhstan")
    answers_requests: bool = fact("It looks into requests of the authorised body within 24 hours")
    executes_court_acts: bool = fact("It carries out court acts that are in force")
    acts_on_orders: bool = fact("It takes in orders of state bodies, looks into them and acts on them")
    tells_law_enforcement: bool = fact(
        "It tells law-enforcement bodies at once of unlawful content that threatens life or safety"
    )
    informs_body: bool = fact("It informs the authorised body of its measures against unlawful content")
    publishes_users: bool = fact("It publishes its average monthly users in Kazakhstan for the last six months")
    protects_minors: bool = fact("It takes measures for the safety of minors")
    gives_user_data: bool = fact(
        "It gives data on users on the ground of court acts or requests of law-enforcement or special state bodies"
    )
    suspends_accounts: bool = fact("It suspends accounts on an order of the authorised body")
    reports_risks: bool = fact("The yearly report tells the system risks that were found")
    reports_measures: bool = fact("The yearly report tells the measures that reduced them")
    reports_moderation: bool = fact(
        "The yearly report tells of moderation: removed content, orders, complaints and decisions"
    )
    shows_targeted: bool = fact("Users can tell targeted advertising by a sign")
    shows_advertising: bool = fact("Users can tell online advertising by a sign")
    stores_advertising: bool = fact("Information on online advertising is kept in a safe store")
    store_has_viewers: bool = fact("The store contains personal data of users who saw or could see advertising")


class PlatformNotice(Subject):
    """A request or an order of the authorised body that a platform received."""

    received_on: date = fact("Day on which the platform received it")
    about_child: bool = fact("It orders to remove information found to be cyberbullying of a child", by=Party.AUTHORITY)
    acted_on: date = fact("Day on which the platform acted on it")


class Messages(Subject):
    """Messages between users of an instant messaging service."""

    for_messenger: bool = fact("They pass through an instant messaging service")
    private: bool = fact("They serve personal or family needs")
    breaks_rights: bool = fact("They break rights of others or laws", judgement="Court")


class User(Subject):
    """Somebody who uses an online platform."""

    registered: bool = fact("Registered on the platform")
    gave_data: bool = fact("Gave personal data to the platform")
    identified: bool = fact("Was identified on the platform")
    for_anyone: bool = fact("Publishes for an indefinite circle of persons")
    for_business: bool = fact(
        "Publishes for the purpose of entrepreneurial activity",
        help="A non-commercial organisation may do business as far as its aims in the charter need it.",
    )
    collects_donations: bool = fact("Collects voluntary donations")
    natural: bool = fact("The user is a natural person", by=Party.NOBODY)
    non_commercial: bool = fact("The user is a non-commercial organisation")
    business_size: BusinessSize = fact("Size of the business of the user")


class Post(Subject):
    """Content that a user posts or spreads on an online platform."""

    user: User = part("The user")
    untrue: bool = fact("It is not true", judgement=PLATFORM_JUDGE)
    distorted: bool = fact("It distorts facts essentially", judgement=PLATFORM_JUDGE)
    misleads: bool = fact("It gives a false idea of persons, things or events", judgement=PLATFORM_JUDGE)
    content: Content = fact("What it calls for, promotes or reveals", by=Party.AUTHORITY, judgement=PLATFORM_JUDGE)
    truth_checked: bool = fact("The user checked whether it is true")
    removed: bool = fact("The user removed it")
    creates_conditions: bool = fact(
        "It creates conditions for a breach of public order, of rights or of interests that law protects",
        judgement="Judge or body that hears the case",
    )
    crime: bool = fact("It has the marks of a crime", judgement="Law-enforcement body, or the court")
    about_me: bool = fact("It is about the person who asks for its removal")
    removal_refused: bool = fact("The owner of the platform refused to remove it", by=Party.OTHERS)


class UserComplaint(Subject):
    """A complaint of a user to the owner of an online platform."""

    about: Grievance = fact("What the complaint is about")
    complained_on: date = fact("Day on which the platform received the complaint")
    answered_on: date = fact("Day of the answer", by=Party.OTHERS)
    reasoned: bool = fact("The answer gives reasons", by=Party.OTHERS)

    @impossible(N_("A complaint cannot be answered before it was received."))
    def _answered_too_early(self) -> bool:
        return self.answered_on < self.complained_on


class Advertisement(Subject):
    """Something that is posted or spread on an online platform and may be advertising."""

    user: User = part("The user who posts or spreads it")
    is_advertising: bool = fact("It is advertising in the sense of the Law on Advertising")
    on_platform: bool = fact("It is posted or spread on an online platform")
    to_anyone: bool = fact("It is meant for an indefinite circle of persons")
    by_profiling: bool = fact("It is shown to groups that are defined by profiling")
    widens_reach: bool = fact("It aims at reaching more users or at a higher priority")
    has_sponsor: bool = fact("It has a sponsor")
    on_account: bool = fact("It is posted on the user's account")
    made_by_user: bool = fact("The user made it")
    made_by_sponsor: bool = fact("The sponsor made it")
    paid_or_contract: bool = fact("It is posted on a commercial basis or under a contract")
    holds_share: bool = fact("The blogger is a participant or shareholder of the advertiser")
    exclusive_terms: bool = fact("The blogger gets exclusive terms for the advertised goods, works or services")
    links: bool = fact(
        "It links to goods, works or services at a reduced price, or to resources or accounts of the advertiser"
    )
    mark: Mark = fact("Mark that it carries, as text")
    with_sound: bool = fact("It has audio or audiovisual form")
    mark_at_start: bool = fact("The mark stands before the advertising or at its start")
    says_advertising: bool = fact("A sign says that it is online advertising")
    shows_account: bool = fact("The account of the user who posted it is shown")
    profile_data: ProfileData = fact("Data by which users are profiled")
    to_minors: bool = fact("It is shown to users whom the platform has identified as minors")
    names_sponsor: bool = fact("A sign points to the sponsor")
    discredits: bool = fact("It discredits persons, their goods, works or services", judgement="Court")
    shows_others: bool = fact("It has opinions, audio, photos or videos of third persons")
    others_agreed: bool = fact("Those persons agreed beforehand", by=Party.OTHERS)
    recommends: bool = fact("It has recommendations, reviews or documents that confirm")
    verifiable: bool = fact("They are genuine and can be verified")
    last_shown_on: date = fact("Day on which it was last posted or spread")
    hidden: bool = fact("The advertising is hidden", judgement="Body that hears the case")


class Control(Subject):
    """Control without a visit of a public community or of online advertising."""

    controlled: Controlled = fact("Who is controlled")
    breach_found: bool = fact("A breach was found", by=Party.AUTHORITY)
    found_on: date = fact("Day on which the breach was found", by=Party.AUTHORITY)
    sent_on: date = fact("Day on which the recommendation was sent", by=Party.AUTHORITY)
    delivery: Delivery = fact("How the recommendation was delivered", by=Party.AUTHORITY)
    handed_on: date = fact("Day of the mark of receipt on the recommendation", by=Party.AUTHORITY)
    post_received_on: date = fact("Day of the notice that the registered letter was received", by=Party.AUTHORITY)
    fulfilled_on: date = fact("Day on which the recommendation was fulfilled")
    objected_on: date = fact("Day on which the objection was sent")
    controlled_before: bool = fact("There was such a control before", by=Party.AUTHORITY)
    control_on: date = fact("Day of this control", by=Party.AUTHORITY)
    previous_on: date = fact("Day of the previous control", by=Party.AUTHORITY)
