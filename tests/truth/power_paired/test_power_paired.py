"""Power, sample size and smallest change of people measured twice equal G*Power and R."""

import pytest

from oogst.stats.power import Goal, PairedDesign, find_power_paired, find_sample_size_paired, find_smallest_change
from oogst.stats.precision import find_invitations
from tests.truth.truth_case import TruthCase, prefixed

CASE = TruthCase.beside(__file__)


def test_planning_equals_the_truth() -> None:
    sizes = {f"mde_n{n}": find_smallest_change(PairedDesign(n)).mde for n in (3, 6, 10, 16, 26, 60)}
    sure = find_smallest_change(PairedDesign(26), goal=Goal(power=0.9))
    told = find_smallest_change(PairedDesign(26, correlation=0.6, sd_change=8))
    size = find_sample_size_paired(0.5)
    CASE.check(
        prefixed("gpower.", find_power_paired(50, 0.421637).flat())
        | sizes
        | find_invitations(34, 0.6).flat()
        | {
            "n_for_d05": size.n,
            "n_for_d05.exact": size.exact,
            "mde_n26_power90": sure.mde,
            "mde_n26_in_d_av_r06": told.d_av,
            "raw_mde_sd_change_8": told.raw,
        }
    )


@pytest.mark.parametrize("n", [0, 1, 2])
def test_under_three_people_nothing_can_be_planned(n: int) -> None:
    assert find_smallest_change(PairedDesign(n)).reason == "n_too_small"
    assert find_power_paired(n, 1.0).reason == "n_too_small"
