"""Law on Public Control, articles 1-9 and 14: who may control what, in which forms, with which rights and duties."""

from datetime import date

from zhargy.law.kz.jurisdiction import KZ
from zhargy.law.kz.public_control.subjects import (
    ControlConduct,
    ControlForm,
    ControlGroup,
    Controller,
    ControlObject,
    ControlRight,
    FundMatter,
    ObjectConduct,
    ObjectKind,
    Outside,
    PublicControl,
    Who,
)  # fmt: skip
from zhargy.rules import rule
from zhargy.time import attested

PCL = KZ.act("public-control-2023")
START = "2024-04-04"
# The draft law as it stood in Parliament when it was told of; the day of that wording is not known.
DRAFT = KZ.act("public-control-draft-2021")
REFORM = "public-control-2021"
FROM_DRAFT = attested("2023-08-04")
age = KZ.parameter("control_age", int)
group_size = KZ.parameter("control_group_size", int)

FORMS = frozenset({ControlForm.DISCUSSION, ControlForm.EXPERTISE, ControlForm.MONITORING})
SUBJECTS = frozenset({Who.CITIZEN, Who.NGO, Who.EMPOWERED})
FUND_MATTERS = frozenset({FundMatter.PROJECT, FundMatter.CHARITY})


@rule(PCL.article(1, item=1), since=START, covers="pcl-def")
def is_public_control(control: PublicControl, on: date) -> bool:
    """It is public control: it analyses and assesses acts and decisions of the object for the public interest."""
    return control.acts_or_decisions


@is_public_control.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(control: PublicControl, on: date) -> bool:
    """It is public control: it analyses and assesses activities of the object that affect an unlimited number of persons."""
    return control.activities and control.unlimited_circle


@rule(PCL.article(1, item=4), since=START, covers="pcl-objects")
def is_object(object: ControlObject, on: date) -> bool:
    """It can be controlled: a body, institution or organisation that the law names, and no regime facility."""
    return object.kind != ObjectKind.OTHER and not object.regime


@rule(PCL.article(1, item=5), since=START, covers="pcl-subjects")
def is_of_those_who_control(controller: Controller, on: date) -> bool:
    """It is a citizen, a non-commercial organisation registered in Kazakhstan but no religious one, or empowered by law."""
    return controller.who in SUBJECTS


@rule(PCL.article(6, 2), since=START, covers="pcl-subject-bars")
def is_barred(controller: Controller, on: date) -> bool:
    """They are barred: people under age, with a record or on a register; non-commercial organisations with foreign
    participation, or stopped."""
    a_person = controller.who == Who.CITIZEN or (controller.who == Who.EMPOWERED and controller.natural)
    if a_person:
        return (
            controller.age < age(on)
            or controller.criminal_record
            or controller.incapable
            or controller.on_register
            or controller.serious_crimes
        )
    return controller.who == Who.NGO and (controller.foreign or controller.stopped)


@rule(PCL.article(6, 2), since=START, covers="pcl-subject-bars")
def may_control(controller: Controller, on: date) -> bool:
    """They may exercise public control: the law names them, and nothing bars them."""
    return is_of_those_who_control(controller, on) and not is_barred(controller, on)


@rule(PCL.article(6, 3), since=START, covers="pcl-group")
def group_is_valid(group: ControlGroup, on: date) -> bool:
    """The group is valid: at most five people, all citizens who may control, approved by a protocol."""
    return group.size <= group_size(on) and group.all_citizens and group.all_allowed and group.protocol


@rule(PCL.article(3, 2), since=START, covers="pcl-scope-out")
def law_applies(control: PublicControl, on: date) -> bool:
    """The law on public control applies: the matter is none of those that it leaves out."""
    return control.outside == Outside.NONE


@rule(PCL.article(3, 3), since=START, covers="pcl-samruk")
def fund_matter_is_open(control: PublicControl, on: date) -> bool:
    """In the National Welfare Fund and its group only state projects paid from the budget and charity are controlled."""
    return not control.object.welfare_fund or control.fund_matter in FUND_MATTERS


@rule(PCL.article(9), since=START, covers="pcl-forms")
def form_is_allowed(control: PublicControl, on: date) -> bool:
    """The form is one of the law: discussion, expertise, monitoring, or what another law sets; several at once are possible."""
    return control.form != ControlForm.OTHER


@form_is_allowed.reform(REFORM, by=DRAFT.whole(), since=FROM_DRAFT)
def _(control: PublicControl, on: date) -> bool:
    """The form is one of the law, or one that another law in force already sets; no later law could add one."""
    return control.form in FORMS or (control.form == ControlForm.BY_LAW and control.form_law_before)


@rule(PCL.article(14), since=START, covers="pcl-funding")
def is_paid_rightly(control: PublicControl, on: date) -> bool:
    """The control is paid for by those who control, or from sources that a law names."""
    return control.own_money


@rule(PCL.article(6, 1), since=START)
def control_is_possible(control: PublicControl, on: date) -> bool:
    """This control is possible under the law: who, what, the matter, the form and the group are right."""
    group_right = not control.in_group or group_is_valid(control.group, on)
    return (
        may_control(control.controller, on)
        and is_object(control.object, on)
        and is_public_control(control, on)
        and law_applies(control, on)
        and fund_matter_is_open(control, on)
        and form_is_allowed(control, on)
        and group_right
    )


@rule(PCL.article(7, 1), since=START, covers="pcl-rights")
def has_right(control: PublicControl, on: date) -> bool:
    """Those who control have this right; a visit needs written consent, and filming must keep to the law."""
    match control.right:
        case ControlRight.FORMS | ControlRight.INFORMATION | ControlRight.COMPLAIN:
            return True
        case ControlRight.VISIT:
            return control.consent_to_visit
        case ControlRight.FILM:
            return control.filming_lawful
        case ControlRight.OTHER:
            return False


@rule(PCL.article(7, 2), since=START, covers="pcl-duties")
def duties_are_kept(conduct: ControlConduct, on: date) -> bool:
    """Those who control kept their duties: notice, final document, report of causes, ethics, safety, data, posting."""
    return (
        conduct.told_object
        and (conduct.protocol_sent or not conduct.in_group)
        and conduct.final_document_sent
        and conduct.causes_reported
        and conduct.ethical
        and not conduct.conflict
        and (conduct.posted or not conduct.has_website)
        and conduct.safe
        and not conduct.data_misused
    )


@rule(PCL.article(8, 2), since=START, covers="pcl-object-duties")
def object_keeps_duties(conduct: ObjectConduct, on: date) -> bool:
    """The object kept its duties: access, information, an answer to the final document, posting of both."""
    return conduct.access_given and conduct.information_given and conduct.considered and conduct.posted
