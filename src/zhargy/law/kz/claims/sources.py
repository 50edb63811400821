"""Where the claims come from: the sections of the country note of 4 August 2023, and the law itself."""

from zhargy.i18n import N_

NOTE_DAY = "2023-08-04"
LATELY = "2025-06-01"
BRIEF = N_("Country note of 4 August 2023, “Barriers to Entry” in brief")
FORMS = N_("Country note of 4 August 2023, “Organizational Forms”")
BENEFIT = N_("Country note of 4 August 2023, “Public Benefit Status”")
ENTRY = N_("Country note of 4 August 2023, “Barriers to Entry”")
OPERATION = N_("Country note of 4 August 2023, “Barriers to Operational Activity”")
SPEECH = N_("Country note of 4 August 2023, “Barriers to Speech/Advocacy”")
CONSTITUTION = N_("Country note of 4 August 2023, “Constitutional Framework”")
RESOURCES = N_("Country note of 4 August 2023, “Barriers to Resources”")
ASSEMBLY = N_("Country note of 4 August 2023, “Barriers to Assembly”")
PENDING = N_("Country note of 4 August 2023, “Pending Initiatives”")
INTRODUCTION = N_("Country note of 4 August 2023, “Introduction”")
UPDATE = N_("Country note of 4 August 2023, “Update”")
LAW = N_("The law itself: what should follow from it")
