import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("desk", "0007_alphabet"),
    ]

    operations = [
        migrations.CreateModel(
            name="Noticed",
            fields=[
                ("item", models.CharField(max_length=200, primary_key=True, serialize=False)),
                ("at", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name="Digest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "every",
                    models.CharField(
                        choices=[("day", "Once a day"), ("week", "Once a week"), ("never", "No letters")],
                        default="never",
                        max_length=10,
                    ),
                ),
                ("told", models.DateTimeField()),
                (
                    "account",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="digest",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Follow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("topic", "Topic"),
                            ("act", "Act"),
                            ("initiative", "Initiative"),
                            ("party", "Duties of an organisation"),
                        ],
                        max_length=10,
                    ),
                ),
                ("what", models.CharField(max_length=100)),
                ("told", models.JSONField(default=dict)),
                ("since", models.DateTimeField()),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follows",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="followed",
                        to="desk.party",
                    ),
                ),
            ],
            options={
                "ordering": ("kind", "what"),
                "constraints": [
                    models.UniqueConstraint(fields=("account", "kind", "what"), name="followed_once"),
                ],
            },
        ),
    ]
