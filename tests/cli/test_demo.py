"""The demo, from nothing to the answers."""

import os
import subprocess
import sys


def test_the_demo_asks_its_three_questions_and_ends() -> None:
    environment = {**os.environ, "CI": "true", "PYTHONWARNINGS": "error"}
    command = [sys.executable, "-c", "from api.cli import main; main()", "demo"]
    ran = subprocess.run(command, check=False, capture_output=True, text=True, env=environment, timeout=120)
    assert (ran.returncode, ran.stderr) == (0, "")
    for words in (
        "Its community manager is ",
        'You type "kubernets"',
        "You choose Kubernetes",
        "Who across divisions has worked on",
        "is nearest to you",
    ):
        assert words in ran.stdout
