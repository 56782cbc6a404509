from stations import arrive, wish

from screenio.parts import Parts
from screenio.start import ROOT, anchor_of


def test_a_referral_is_listed_previewed_and_sealed(terminal):
    """From the list to the preview to the sealing, by its code; to a station that is not known it is refused."""
    terminal.create("gate")
    folder = terminal.folder / "gate"
    desk = Parts(ROOT / "resources").open_desk(
        folder, "Ana", (terminal.folder / "Ana").read_text().strip(), anchor=anchor_of(folder)
    )
    about, _ = arrive(desk)
    wish(desk, about)
    desk.lock()
    (row,) = terminal.at("gate", "Ana", "referral", "list")[1]
    assert (row["pathway"], row["state"]) == ("ASY", "DRAFT")
    code, shown, _ = terminal.at("gate", "Ana", "referral", "preview", row["referral"], "--notice")
    assert code == 0
    assert {item["group"] for item in shown["leaves"]} == {"G6"}
    code, _, err = terminal.at(
        "gate", "Ana", "referral", "seal", row["referral"], "--notice", "--to", "moon"
    )
    assert code == 1
    assert "Accept its card" in err
    assert terminal.at("gate", "Ana", "referral", "preview", "AAAA-AAAA-A")[0] == 1
