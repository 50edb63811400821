from django.db import migrations

from zhargy.desk.store import triggers


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0015_private"),
    ]

    operations = [
        migrations.RunPython(triggers.anew, migrations.RunPython.noop),
    ]
