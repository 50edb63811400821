from typing import Any

from django.db import migrations, models

from zhargy.i18n import kazakh_order

BATCH = 2_000


def sort(apps: Any, schema_editor: Any) -> None:
    """Give the rows that are there already their places by the alphabet."""
    for name, field in (("Party", "name"), ("Listed", "key")):
        model = apps.get_model("desk", name)
        some = []
        for row in model.objects.iterator(chunk_size=BATCH):
            row.sort = kazakh_order(getattr(row, field))
            some.append(row)
            if len(some) == BATCH:
                model.objects.bulk_update(some, ["sort"])
                some = []
        model.objects.bulk_update(some, ["sort"])


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0006_search"),
    ]

    operations = [
        migrations.AddField("draft", "origins", models.JSONField(default=dict)),
        migrations.AddField("party", "sort", models.CharField(blank=True, default="", max_length=600)),
        migrations.AddField(
            "listed", "sort", models.CharField(blank=True, default="", max_length=600), preserve_default=False
        ),
        migrations.RunPython(sort, migrations.RunPython.noop),
        migrations.AlterField("party", "sort", models.CharField(blank=True, db_index=True, max_length=600)),
        migrations.AddIndex("listed", models.Index(fields=["register", "sort", "case"], name="listed_by_alphabet")),
    ]
