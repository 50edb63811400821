from django.db import migrations, models

from zhargy.desk.store import letters


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0012_asked"),
    ]

    operations = [
        migrations.AddIndex(
            "listed", models.Index(fields=("register", "state", "sort", "case"), name="listed_by_state")
        ),
        migrations.RunPython(letters.on, letters.off),
    ]
