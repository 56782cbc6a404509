"""The rules that close doors, in plain words, and who could open them.

The rules themselves are rows of `gates.csv`; a test holds that every row has its two sentences here.
"""

from screenio.language.catalogue import mark

WHY = {
    "R1": mark("A wish for protection is known. Nothing on the return side may happen."),
    "R2": mark("Something said or seen points to danger on return. It must be cleared first."),
    "R3": mark(
        "The question of protection is not answered yes or no through an interpreter both understood."
    ),
    "R4": mark("A possible child is alone or separated, or the age is in doubt."),
    "R5": mark("There are signs of trafficking in human beings."),
    "R6": mark("A medical red sign stands, or the person is not fit for transport."),
    "R7": mark("The person may be stateless. A presumed nationality is not enough."),
    "R8": mark("The members of a family would be sent different ways."),
    "R9": mark("The record was not read back to the person."),
    "R10": mark("There is no return decision whose remedy is used up."),
    "R11": mark("A lock was raised after sending. The referral is recalled."),
    "R12": mark("The person took a consent back."),
    "R13": mark("The finished package held something this receiver must not get."),
    "R14": mark("Only the role named by the rule may lower this flag."),
    "R15": mark(
        "Every person is approved on their own. Nothing on the return side is sent for a group."
    ),
    "D1": mark(
        "The receiver's state is one the person fled or may have fled, and protection was asked for."
    ),
    "D2": mark("The receiver is in another state. Personal data do not cross a border this way."),
    "D3": mark("There is no signed statement of leaving by own choice."),
    "D4": mark("A specialist has to speak with the person first."),
}
"""Rule to why the door is closed. Source: DOMAIN §13.3, §13.4; gates.csv."""

WHO_OPENS = {
    "R1": mark("Only a final decision of the asylum authority. Never an officer or a supervisor."),
    "R2": mark("Supervisor with the legal unit, in writing, after the questions were answered."),
    "R3": mark("Nobody by hand. Only the person's answer, through an interpreter."),
    "R4": mark("The child protection authority."),
    "R5": mark("The anti-trafficking authority, after the reflection period."),
    "R6": mark("Medical staff."),
    "R7": mark("A verified document, or the outcome of the statelessness procedure."),
    "R8": mark("Supervisor with a reason; for children the child protection authority."),
    "R9": mark("The officer with the interpreter, by reading back."),
    "R10": mark("The return authority, with its decision."),
    "R11": mark("Nobody. A new referral is opened when the lock is lifted."),
    "R12": mark("The person, by a new consent."),
    "R13": mark("Nobody."),
    "R14": mark("The role that the rule names."),
    "R15": mark("Nobody."),
    "D1": mark("Only a final decision of the asylum authority."),
    "D2": mark("Nobody."),
    "D3": mark("The person, by a statement read in a language they understand."),
    "D4": mark("Vulnerability staff or the anti-trafficking authority, after the talk."),
}
"""Rule to who could open the door. Source: gates.csv, columns until and lowered_by."""
