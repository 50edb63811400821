from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0010_security"),
    ]

    operations = [
        migrations.AddField("draft", "order", models.JSONField(default=list)),
        # What cases fulfilled before is worked out when they move, or by `zhargy rebuild`.
        migrations.AddField("case", "fulfilled", models.JSONField(default=list)),
        migrations.AddField("due", "done", models.DateField(blank=True, null=True)),
    ]
