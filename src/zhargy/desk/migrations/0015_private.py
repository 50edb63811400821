from typing import Any

from django.db import migrations, models
from django.db.models import Exists, OuterRef

# The procedures that are private until an event that files, when this column came.
PRIVATE = ("assembly-notification", "assembly-approval")
FILES = "file"


def fill(apps: Any, _: Any) -> None:
    """What was not filed is hidden at once, and not only when a case moves or by `zhargy rebuild`."""
    entries = apps.get_model("desk", "Entry").objects
    mended = entries.filter(chain=OuterRef("chain"), corrects=OuterRef("number"))
    filed = entries.filter(chain=OuterRef("pk"), what=FILES).exclude(Exists(mended))
    cases = apps.get_model("desk", "Case").objects
    cases.filter(procedure__in=PRIVATE).exclude(Exists(filed)).update(private=True)


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0014_clock"),
    ]

    operations = [
        migrations.AddField("case", "private", models.BooleanField(default=False)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
