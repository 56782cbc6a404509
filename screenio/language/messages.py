"""Sentences for the codes of refusals and troubles: what happened and what to do next.

A test holds that every code of the program has its sentence here, and that no sentence is without a code.
Values that go into a sentence are numbers and codes, never a name or words of a person.
"""

from collections.abc import Mapping

from screenio.errors import Expected
from screenio.language.catalogue import Catalogue, mark
from screenio.language.formats import listed, size

UNKNOWN = mark("Something went wrong that has no name yet: {code}. What was recorded is kept.")

MESSAGES: dict[str, str] = {
    "access.not_your_role": mark("Your role may not do this. Ask somebody whose role it is."),
    "answer.constraint": mark(
        "This answer does not fit what the form allows here. Please check it."
    ),
    "answer.no_reason": mark("Choose why there is no answer."),
    "answer.not_asked": mark("This question does not apply now."),
    "answer.part_of_another": mark("This is part of another question. Answer that one as a whole."),
    "answer.read_only": mark("Nobody may write here: the form works it out, or keeps it as it is."),
    "answer.strange_sign": mark("The text holds a sign that cannot be kept. Please type it again."),
    "answer.too_long": mark(
        "The text is too long: {most} characters at most. The words of a wish can be longer: "
        "use F9."
    ),
    "answer.too_many": mark("Too many entries: {most} at most."),
    "answer.unknown_code": mark("This is not one of the choices."),
    "answer.unknown_question": mark("The form has no such question."),
    "answer.wrong_kind": mark("The answer does not have the shape this question needs."),
    "arrival.already_registered": mark("This arrival is registered already."),
    "arrival.nobody": mark("Add at least one person."),
    "arrival.unknown_code": mark("Choose kind, basis and start event from the lists."),
    "attachment.empty": mark("The file is empty. Choose another one."),
    "attachment.too_large": mark(
        "The file is too large: {most_bytes} at most. Make the picture smaller, or the recording shorter."
    ),
    "availability.ends_before_it_begins": mark(
        "Hours end before they begin: {begins} to {ends}. Set the end later."
    ),
    "availability.not_a_day": mark("{day} is no day. Write it as 2026-11-23."),
    "availability.not_a_time": mark("{time} is no time. Write it as 08:30."),
    "availability.not_a_zone": mark("{zone} is no time zone. Choose another one."),
    "availability.overlap": mark(
        "Two spans of one day overlap. Join them, or set one of them later."
    ),
    "booking.paid_elsewhere": mark(
        "This interpreter is of the pool of {station}, which knows their contract and pays them."
    ),
    "booking.minutes_in_doubt": mark(
        "The clock that counted these minutes is in doubt. Confirm how long it was; then it can be paid."
    ),
    "booking.asked_elsewhere": mark(
        "{station} asked for this booking, so only they move, cancel or end it. Tell them; your answer goes "
        "with the next duty roster."
    ),
    "booking.clearance_ended": mark(
        "The clearance of this interpreter ended on {day}. Choose another one."
    ),
    "booking.excluded": mark("This interpreter was excluded for this booking. Choose another one."),
    "booking.gender": mark(
        "It must be a woman or a man as wished, and this interpreter is not. Choose another one."
    ),
    "booking.not_a_moment": mark("Give the day and the time of the booking again."),
    "booking.not_in_mode": mark(
        "This interpreter does not work in this way. Choose another way or another interpreter."
    ),
    "booking.minutes": mark("A booking is for 1 to {most} minutes. Make two of a longer one."),
    "booking.no_reason": mark("Say why the offer is declined."),
    "booking.not_active": mark("This interpreter is not active in the pool. Choose another one."),
    "booking.not_in_the_list": mark("Choose from the list ({list})."),
    "booking.not_next": mark("The booking is in another state by now. Look at it again."),
    "booking.not_requested": mark("This booking is not known here."),
    "booking.requested_before": mark("This booking was asked for already."),
    "booking.taken": mark(
        "This interpreter is booked at that time ({number}). Choose another time or somebody else."
    ),
    "booking.unknown_variety": mark("Choose the variety from the list."),
    "booking.variety": mark(
        "This interpreter does not speak the variety, and no other one was allowed."
    ),
    "booking.variety_not_known": mark("Ask for the variety first: this is a group of languages."),
    "booking.wish_unclear": mark(
        "Say whether the wish for a woman or a man must be met or would be better."
    ),
    "breaks.finish_the_section": mark(
        "{minutes} minutes without a break. Finish this section, or agree on {extra} minutes more."
    ),
    "breaks.not_now": mark("Nobody needs to agree on more time now."),
    "breaks.resting": mark(
        "A break is being taken ({rest} minutes). End it to go on; what you typed is kept."
    ),
    "breaks.stop": mark(
        "{minutes} minutes without a break. Take one of {rest} minutes; what you typed is kept."
    ),
    "calendar.damaged": mark("The calendar file is damaged or is none. Export it again."),
    "calendar.not_read": mark("The calendar file cannot be read. Choose another one."),
    "calendar.nothing": mark(
        "The calendar file does not say when somebody is free. Export availability, or type hours."
    ),
    "calendar.too_large": mark("The calendar file is too large ({most}). Export fewer months."),
    "card.damaged": mark("This card is damaged or is no card. Ask the other station for it again."),
    "card.unknown_version": mark(
        "This card was made by a newer version. Update this program first."
    ),
    "cli.nobody_answered": mark(
        "There was a question, and nobody to answer it. Give the answer as an option; see --help."
    ),
    "cli.not_a_folder": mark(
        "There is no folder {folder}. Name the folder with the form's tables."
    ),
    "cli.not_read": mark("The file {file} cannot be read."),
    "cli.not_written": mark("The file {file} cannot be written, or is there already."),
    "cli.passphrase_file": mark("The passphrase file needs one line for each of {names} names."),
    "clock.set_back": mark(
        "The clock of this computer stands before the last record. Set the clock right."
    ),
    "coi.cancelled": mark("Reading was stopped. Nothing was taken in."),
    "coi.docx_damaged": mark(
        "This Word document is damaged. Open it where it came from, save it anew as .docx, "
        "and bring it again."
    ),
    "coi.edition_taken": mark(
        "Another content of edition {edition} of this pack is here already. Ask who made it "
        "for a new edition."
    ),
    "coi.empty": mark("The file is empty."),
    "coi.feed_damaged": mark(
        "This feed cannot be read: it is damaged, or it names other files, which are not "
        "followed. Save it anew from the portal."
    ),
    "coi.file_too_large": mark(
        "The file is too large: {most_bytes} at most. Bring the chapters one by one."
    ),
    "coi.gone": mark("This passage is no longer here: its pack was replaced. Search again."),
    "coi.json_damaged": mark("This is no country file: headings with texts, in JSON."),
    "coi.kind_unknown": mark(
        "Files of this kind are not read. Save it as PDF, .docx, HTML or plain text and bring "
        "it again."
    ),
    "coi.no_place": mark(
        "No place of this name is known here. Try another spelling, or another country. That it is "
        "not found does not mean that there is none."
    ),
    "coi.no_source": mark("An item of the pack names no source. Ask who made it for another."),
    "coi.no_such_country": mark(
        "No country has the code {country}. Use a code of three letters like AFG or SYR."
    ),
    "coi.nobody": mark("Open this from a person: a citation stands in somebody's record."),
    "coi.nothing_asked": mark("Write what you want to know."),
    "coi.nothing_found": mark(
        "No information was found. That does not mean that it does not happen."
    ),
    "coi.nothing_found_with": mark(
        "No information was found with these filters: {filters}. That does not mean that it does not "
        "happen. Ask again without one of them."
    ),
    "coi.nothing_said": mark("Write what the person said."),
    "coi.nothing_to_pack": mark("There is nothing to pack: bring documents in first."),
    "coi.nothing_to_read": mark("There is no text in this file."),
    "coi.older_edition": mark(
        "A later edition of this pack is here: {held}, and this is {offered}. The later one stays."
    ),
    "coi.other_signer": mark(
        "A pack of this id is here, signed by another station. It stays; ask who sent this one."
    ),
    "coi.pack_damaged": mark("This pack is damaged or is none. Ask for it again."),
    "coi.pack_newer": mark("This pack was made by a newer version. Update this program first."),
    "coi.pack_not_signed": mark(
        "The signature of this pack does not hold. It was changed on the way; do not use it, "
        "and ask for it again."
    ),
    "coi.pack_of_practice": mark("Practice packs and real ones do not mix."),
    "coi.pdf_damaged": mark("This PDF is damaged. Ask for it again, or print it to PDF anew."),
    "coi.pdf_encrypted": mark(
        "This PDF is locked with a password. Save it without one and bring it again."
    ),
    "coi.pdf_scanned": mark(
        "This PDF is made of pictures ({pages}) and has no text, so nothing in it can be found. "
        "Ask for one with text, or type what matters into a text file."
    ),
    "coi.query_names_person": mark(
        "The query repeats a name, a date or a number of this person's record. Ask about the "
        "country, not the person."
    ),
    "coi.quote_too_long": mark("A quotation has {most} words at most."),
    "coi.reader_died": mark(
        "Reading this file failed; it is damaged or made to do harm. Nothing was taken in."
    ),
    "coi.red_not_cited": mark(
        "This may be read but not cited: it is superseded, or too old for its topic."
    ),
    "coi.reserved_id": mark(
        "This id belongs to the pack that comes with the program. Choose another."
    ),
    "coi.takes_too_long": mark(
        "Reading was stopped after {seconds} seconds. Bring the document in parts."
    ),
    "coi.too_many_pages": mark(
        "The document has too many pages: {most} at most. Bring the chapters one by one."
    ),
    "coi.too_much": mark("This is more than can be taken in at once. Bring it in parts."),
    "coi.two_items_with_one_id": mark(
        "The pack has two items with one id. Ask who made it for another."
    ),
    "coi.unknown_country": mark(
        "Places of {country} are not kept here. Use a code like AFG or SYR."
    ),
    "coi.unknown_kind": mark("There is no such kind of source."),
    "coi.unknown_signer": mark(
        "This pack is signed by a station whose card was not accepted here. Accept its card "
        "first, by the nine digits."
    ),
    "coi.unknown_topic": mark("There is no such topic."),
    "coi.wrong_date": mark("A date is none: write it as 2026-11-29, 2026-11 or 2026."),
    "column.branch_unknown": mark(
        "A branch names something that is not there: {detail}. Correct the column "
        "`bind::scr:branch`."
    ),
    "column.compartment_of_part": mark(
        "A part of a question is kept where the whole is kept. Set `bind::scr:compartment` "
        "({detail}) at the group or repeat."
    ),
    "column.compartment_unknown": mark(
        "There is no such compartment: {detail}. Use general, protection, health or security."
    ),
    "column.fills_in_rows": mark(
        "Rows of a repeat cannot fill what is known of the person: {detail}. Ask it outside of "
        "the repeat, or leave `bind::scr:fills` empty."
    ),
    "column.fills_other_code": mark(
        "The list has a code that the screening form does not have: {detail}. Use its codes, or "
        "leave `bind::scr:fills` empty."
    ),
    "column.fills_other_compartment": mark(
        "What this fills is kept in another compartment: {detail}. Set `bind::scr:compartment` "
        "as the screening form does."
    ),
    "column.fills_other_kind": mark("What this fills has another kind. It must be: {detail}."),
    "column.fills_unknown": mark(
        "An own form cannot fill this: {detail}. See the help on columns."
    ),
    "column.group_unknown": mark(
        "There is no such field group: {detail}. See the help on columns."
    ),
    "column.longest_no_number": mark(
        "The column `bind::scr:longest` wants a whole number, not: {detail}."
    ),
    "column.unknown": mark(
        "There is no own column of this name: {detail}. Correct its spelling or take it out."
    ),
    "date.not_in_calendar": mark(
        "There is no such day in this calendar. Check day, month and year."
    ),
    "date.not_possible": mark(
        "Not a possible date. Write what was said; leave out what was not said."
    ),
    "desk.unknown_subject": mark("Nothing is recorded under this id here."),
    "disclosure.slipped_through": mark(
        "The finished package held something this receiver must not get. Nothing was sealed. "
        "Tell the supervisor."
    ),
    "document.too_large": mark("This file is too large to be kept: {most_bytes} at most."),
    "dossier.gone": mark("This dossier is not here any more."),
    "dossier.question_empty": mark("Write the question before you return the dossier."),
    "dossier.recalled": mark(
        "The sender has recalled this referral. Nothing may be done with it. Telephone the sender."
    ),
    "dossier.unknown": mark("There is no such dossier here."),
    "encoding.damaged": mark("The file is damaged."),
    "encoding.too_large": mark("The file is too large."),
    "duty_roster.wrong_station": mark(
        "A duty roster goes to another screening station. Choose one."
    ),
    "duty_roster.line_unclear": mark(
        "A line of a duty roster says what cannot be: {who}. It was left out; ask that station to look "
        "it over."
    ),
    "duty_roster.namesake": mark(
        "Two stations have the same name, so that nobody can tell whose pool is meant. No duty roster goes "
        "or comes between them; one of them needs another name."
    ),
    "duty_roster.number_taken": mark(
        "A duty roster has a pool number that is somebody else's here: {who}. That entry was left out; agree "
        "on another number with that station."
    ),
    "duty_roster.not_theirs": mark(
        "A duty roster speaks for somebody, or for a booking, that is not its station's: {who}. That line "
        "was not taken over; ask that station."
    ),
    "envelope.damaged": mark(
        "An envelope was changed or damaged on the way. Nothing was taken in. Ask for a new stick."
    ),
    "envelope.expired": mark("An envelope is past its date. Ask the sender for a new one."),
    "envelope.not_for_us": mark(
        "The stick holds envelopes for another station. They stay closed and were not taken in."
    ),
    "envelope.practice": mark("Practice and real records never mix. Nothing was taken in."),
    "envelope.too_large": mark("A file on the stick is too large to be ours. It was not read."),
    "envelope.unknown_sender": mark(
        "An envelope comes from a station whose card was not accepted here. Accept its card first."
    ),
    "envelope.unknown_version": mark(
        "An envelope was made by a newer version. Update this program, then read the stick again."
    ),
    "form.circle": mark("Questions wait for each other: {detail}. Take one condition out."),
    "form.closed_steers": mark(
        "A condition reads a closed answer ({detail}). Use a status that everybody may see."
    ),
    "form.code_twice": mark("A code stands twice in a list: {detail}. Keep one."),
    "form.damaged_media": mark(
        "A table that belongs to the form cannot be read: {file}. Save it anew, a table of values as "
        "CSV UTF-8."
    ),
    "form.damaged_xml": mark(
        "The XML of the form breaks off or is broken at line {line}. Save or export the form anew."
    ),
    "form.default_lost": mark(
        "The question would begin with {detail}, which does not fit its type, so it begins blank. Write a "
        "number plainly, a day as 2026-11-29."
    ),
    "form.empty": mark("The file is empty. Save or export the form anew."),
    "form.media_not_shown": mark(
        "The words name a sound, a film or a picture that is not shown here: {detail}. Say it in words."
    ),
    "form.names_others": mark(
        "The form declares a document type or entities, which could draw in other files. Take the "
        "declaration out."
    ),
    "form.nested": mark(
        "More than {most} elements stand in each other in the form. Put fewer groups into groups."
    ),
    "form.no_choices": mark("A question has no choices: {detail}. Add rows to its list."),
    "form.no_model": mark(
        "This is no form: it has no model. Choose an XForm, or an XLSForm workbook."
    ),
    "form.picture_damaged": mark(
        "This is no picture that can be shown: {detail}. Give it as PNG, JPEG, GIF or WebP, of 2 MB at most."
    ),
    "form.picture_missing": mark(
        "The words name a picture that did not come along: {detail}. Put it beside the form, or into the "
        "folder NAME-media."
    ),
    "form.table_missing": mark(
        "A table of the form did not come along: {detail}. Put the file beside the workbook."
    ),
    "form.too_deep": mark("Rules of the form wait for later ones without end."),
    "form.too_large": mark("The form is too large."),
    "form.unknown_kind": mark("A kind of question cannot be answered here: {detail}."),
    "form.unknown_place": mark(
        "A question stands for a place that the form does not have: {detail}. It is not asked."
    ),
    "form.unknown_reference": mark(
        "A rule reads a place that is not there: {detail}. Write ${{name}} for a question."
    ),
    "form.untranslated": mark("Words are missing in this language: {detail}."),
    "guard.child_representative": mark(
        "A possible child without a parent needs a representative at the interview and the "
        "read-back."
    ),
    "guard.information": mark(
        "The information was not given yet, or why it was not possible is missing."
    ),
    "guard.language": mark("Officer, person and interpreter do not understand each other yet."),
    "guard.medical_red": mark("A medical red sign is not settled."),
    "guard.protection_question": mark("The question of protection (S5.2) was not asked yet."),
    "guard.read_back": mark("The record was not read back yet."),
    "inbox.closed_to_us": mark(
        "Something came that only another role here may open. It waits in the inbox."
    ),
    "interpreter.travel_too_long": mark("Write how far they travel: {most} minutes at most."),
    "interpreter.no_pool_id": mark("Give the pool number."),
    "interpreter.no_undertaking": mark(
        "Nobody is active before undertaking and code of conduct are signed. Enter the days."
    ),
    "interpreter.not_listed": mark("This interpreter is not in the pool."),
    "interpreter.not_yours": mark("This is about another interpreter."),
    "interpreter.pool_id_stays": mark(
        "The pool number {number} stays, because bookings go by it. Make a new entry instead."
    ),
    "interpreter.pool_id_taken": mark(
        "The pool number {number} is somebody else's. Give another one."
    ),
    "interpreter.pool_id_unclear": mark(
        "Write the pool number in Latin letters and digits, as I-07; never a name."
    ),
    "interpreter.staff_taken": mark(
        "Whoever signs in has the entry {number} already. Choose somebody else, or set that entry to left."
    ),
    "interpreter.status_not_next": mark("That status does not follow this one."),
    "interpreter.unknown_country": mark("Choose the countries from the list."),
    "interpreter.unknown_level": mark("Choose the level of each variety from the list."),
    "interpreter.unknown_mode": mark("Choose how the interpreter works from the list."),
    "interpreter.unknown_specialism": mark("Choose the specialisms from the list."),
    "interpreter.unknown_tariff": mark("Choose the tariff from the list."),
    "interpreter.unknown_variety": mark("Choose the interpreter's languages from the list."),
    "instance.other_form": mark("These answers belong to another form than {form_id}."),
    "interview.already_begun": mark("This interview has begun already."),
    "interview.complaint_not_here": mark(
        "The words of a complaint are not kept at this station: sealing them to the complaint "
        "body is not in "
        "this version. Give the person the number and the address of the complaint body (N9)."
    ),
    "interview.form_unknown": mark(
        "The form of this interview is not on this computer. Install it, then open the "
        "interview again."
    ),
    "interview.loss_not_seen": mark(
        "What would be lost has changed since it was shown. Look at it again."
    ),
    "interview.not_another_version": mark(
        "This interview cannot go on with that form: it is not another version of its own."
    ),
    "interview.not_asked": mark("This question does not apply now."),
    "interview.not_begun": mark("The interview has not begun."),
    "interview.not_the_screening": mark("Only the screening interview is read back and finished."),
    "interview.sections_not_read_back": mark("Not every section was read back: {questions}."),
    "interview.signed_off": mark("The record is signed off. Only an amendment may change it."),
    "interview.unknown_question": mark("The form has no such question."),
    "journal.damaged": mark(
        "A record is damaged. Restore the newest backup; nothing else is lost by waiting."
    ),
    "journal.erased": mark("This record was erased."),
    "journal.fork": mark(
        "A device wrote two histories, as after an old copy was put back. Both are kept. Tell"
        " the supervisor."
    ),
    "journal.gap": mark(
        "A record is missing that another one names. Nothing is held back. Exchange again "
        "with that device."
    ),
    "journal.too_large": mark("This record is too large to be kept."),
    "journal.unknown_version": mark(
        "A record was made by a newer version. It is kept and passed on."
    ),
    "journal.wrong_key": mark("The key does not belong to this record."),
    "keys.bad_signature": mark("A signature is wrong. Nothing was taken in."),
    "keys.closed_to_us": mark(
        "This is closed to you. Somebody whose role may read it can open it."
    ),
    "keys.damaged": mark(
        "What was sealed is damaged. Ask for it again, or restore the newest backup."
    ),
    "keys.no_such_compartment": mark(
        "This station was made by an older version and has no place for this. Make a new one."
    ),
    "keys.not_a_recipient": mark("This is no recipient key."),
    "keys.not_an_identity": mark("This is no recovery identity."),
    "keys.passphrase_too_short": mark(
        "The passphrase is too short: at least {least} characters. Four words are good."
    ),
    "keys.slot_damaged": mark(
        "The sign-in file of this person is damaged. Another officer can sign in; the "
        "recovery identity opens the rest."
    ),
    "keys.unknown_signer": mark("Somebody signed who is not known here."),
    "keys.wrong_passphrase": mark(
        "This passphrase does not open the station. Try again slowly, check the keyboard. "
        "Another officer can sign in, and the recovery identity always opens it. Nothing is "
        "lost."
    ),
    "language.damaged": mark("The words of this language are damaged. English is shown."),
    "language.missing": mark("The words of this language are not installed. English is shown."),
    "name.empty": mark("Write a name in the person's script or in Latin letters."),
    "name.not_possible": mark("Not a possible name."),
    "name.too_long": mark("The name is too long: {most_letters} letters at most."),
    "paper.not_made": mark("The paper could not be made. Your records are safe."),
    "paper.not_saved": mark(
        "The paper could not be saved there. Choose another place, or look whether the stick is "
        "full."
    ),
    "person.already_registered": mark("This person is registered already."),
    "person.unknown_relation": mark("Choose a relation from the list, to another person."),
    "person.unknown_status": mark("Choose the status of the value from the list."),
    "plan.apart_from_itself": mark(
        "{place}: {name} is set apart from itself. Nothing follows from it."
    ),
    "plan.cut_by_clock": mark(
        "Time was over before the search was done. The best plan found until then is kept; another "
        "search may give another plan."
    ),
    "plan.ends_before": mark(
        "{place}: this window ends before it begins, or at once. Correct one of the two times."
    ),
    "plan.field_missing": mark("{place} is missing. The schema of instances says what it is."),
    "plan.field_unknown": mark(
        "{place} is not known here. Correct how it is spelt, or take it out."
    ),
    "plan.name_twice": mark("{name} stands twice in one object. Take one of the two out."),
    "plan.no_object": mark(
        "This JSON is a list or a single value. An instance or a plan is an object, in braces."
    ),
    "plan.no_offset": mark(
        "{place}: the time has no offset from UTC. Write it as 2026-11-29T14:20+01:00."
    ),
    "plan.no_solver": mark(
        "The solver is not installed, so this is the plan that is made at once. Install ortools for a "
        "better one."
    ),
    "plan.no_such_day": mark("{place}: no plan can begin on {name}. Correct the year."),
    "plan.no_time": mark("{place}: this is no time. Write it as 2026-11-29T14:20+01:00."),
    "plan.no_zone": mark("{name} is no time zone. Write one like Europe/Belgrade."),
    "plan.not_json": mark(
        "This is no JSON: it breaks off or is damaged at line {line}, column {column}. Make the file anew."
    ),
    "plan.outside": mark(
        "{place}: this is before the first day of the plan, or more than {most} days after it."
    ),
    "plan.planner_died": mark(
        "The planner ended unexpectedly. The best plan that it had found is kept, if there was one."
    ),
    "plan.stopped": mark("Planning was stopped. The best plan found until then is kept."),
    "plan.takes_too_long": mark(
        "The planner did not come back in time and was ended. The best plan that it had found is kept."
    ),
    "plan.too_far": mark("{place}: a plan has {most} days at most. Plan these days by themselves."),
    "plan.too_large": mark("The file is too large: {most_bytes} at most. Plan fewer days."),
    "plan.too_long": mark(
        "{place}: nobody interprets longer than {most} minutes without a meal. Divide the interview."
    ),
    "plan.too_many": mark(
        "{count} requests are too many: {most} at most. Plan fewer days, or each region by itself."
    ),
    "plan.twice": mark(
        "{place}: {name} stands already at {first}. Give it another name, or take one of them out."
    ),
    "plan.unknown_interpreter": mark(
        "{place}: there is no interpreter {name}. Add the interpreter, or correct the number."
    ),
    "plan.unknown_name": mark("{place}: {name} is not in this file. Nothing follows from it."),
    "plan.unknown_place": mark(
        "{place}: there is no station {name}. Add the station, or correct the name."
    ),
    "plan.unknown_request": mark(
        "{place}: there is no request {name}. Add the request, or correct the number."
    ),
    "plan.windows_joined": mark("{place}: windows that overlapped were joined."),
    "plan.word_unknown": mark(
        "{place}: {found} is none of the words that are allowed there. The schema lists them."
    ),
    "plan.wrong_kind": mark("{place}: this should be {wanted}."),
    "protection.flag_not_raised": mark("This flag does not stand."),
    "protection.needs_two_people": mark("Two people have to say this together."),
    "protection.not_understood_yet": mark(
        "This flag goes when person and interpreter both say that they understand."
    ),
    "protection.not_your_flag": mark("Your role may not lower this flag ({rules})."),
    "protection.only_by_asylum_authority": mark(
        "Only a final decision of the asylum authority lowers this lock ({rules})."
    ),
    "protection.unknown_flag": mark("There is no such flag."),
    "questionnaire.faulty": mark(
        "This version has faults that keep it from being used. See the list, mend the workbook, "
        "bring it in again."
    ),
    "questionnaire.not_in_use": mark(
        "This form is not in use. Ask the supervisor to put it into use."
    ),
    "questionnaire.reserved_id": mark(
        "The id {form_id} belongs to the screening form. Give the form another `form_id` on the "
        "sheet `settings`."
    ),
    "questionnaire.unknown_version": mark("This version of the form is not here."),
    "questionnaire.version_taken": mark(
        "Version {version} of this form is here already with other content. Give the new one "
        "another `version` on the sheet `settings`."
    ),
    "recall.foreign": mark("A recall came that belongs to nothing here. Nothing was changed."),
    "receipt.foreign": mark(
        "A receipt came that belongs to nothing sent to that station. Nothing was changed."
    ),
    "referral.already_sealed": mark(
        "Something was sealed already. It can be recalled, not cancelled."
    ),
    "referral.door_closed": mark("This way is shut by {rules}."),
    "referral.needs_entitled": mark(
        "The full dossier holds answers that are closed to you. A supervisor seals it."
    ),
    "referral.not_approved": mark("A supervisor has to approve this referral first."),
    "referral.not_open": mark("There is no such referral here."),
    "referral.not_signed_off": mark(
        "The full dossier leaves after the supervisor has signed the record off."
    ),
    "referral.only_supervisor": mark("Only a supervisor may approve a referral."),
    "referral.superseded": mark(
        "This referral was recalled or cancelled. Open a new one when no lock stands."
    ),
    "referral.unknown_envelope": mark("This receipt belongs to nothing that was sealed here."),
    "referral.unknown_pathway": mark("There is no such way on."),
    "referral.unknown_station": mark(
        "No station of that name was accepted here. Accept its card first."
    ),
    "referral.wrong_receiver": mark("This receiver is of another kind than the referral needs."),
    "roster.damaged": mark(
        "The list of who is who is damaged. Open the station with another officer or the "
        "recovery identity."
    ),
    "roster.older": mark("An older list of who is who came. The newer one stays."),
    "run.counted": mark("The form says how many rows there are. None can be added or taken away."),
    "run.no_day": mark("{day} is no day. Write it as 2026-11-23."),
    "run.no_number": mark("{number} is no number. Write --seed 1, for example."),
    "run.no_steps": mark("The file of steps must hold a list of steps, written as JSON."),
    "run.not_a_question": mark("Nothing can be answered at this place of the form."),
    "run.unknown_language": mark(
        "The form says nothing in {language}. Its languages are: {known}."
    ),
    "run.unknown_place": mark("The form has no such place: {path}."),
    "run.unknown_step": mark(
        "A step is not known. Use answer, clear, decline, add_repeat or remove_repeat, with a path."
    ),
    "screening.already_open": mark("This case is open already."),
    "screening.already_signed_off": mark("The record is signed off already."),
    "screening.guards_open": mark("Before sign-off: {guards}."),
    "screening.not_now": mark("The case cannot go from {state} to {wanted}."),
    "screening.only_specialist": mark(
        "Only the specialist may say that the person was spoken with ({rules})."
    ),
    "screening.only_supervisor": mark("Only a supervisor may sign off."),
    "screening.profile_off": mark("This legal profile is not switched on."),
    "screening.second_pair_of_eyes": mark(
        "Somebody who did not hold the interview has to sign off."
    ),
    "session.begun_before": mark("This session has begun already."),
    "session.booking_of_another_day": mark(
        "This booking is of another day. Begin without it, or ask for an interpreter for now."
    ),
    "session.feedback_one_to_four": mark("Choose from 1 to 4 for each."),
    "session.gate_not_passed": mark(
        "Go through every check of the line first, or meet in one room."
    ),
    "session.not_begun": mark("This session has not begun."),
    "session.not_in_the_list": mark("Choose from the list ({list})."),
    "session.not_this_one": mark(
        "This interpreter cannot take this interview. Choose another one; the coordinator knows why."
    ),
    "session.other_side": mark(
        "This interpreter worked on the other side of this case. Choose another one."
    ),
    "session.own_officer": mark("Who screens does not interpret. Choose another one."),
    "station.digits_differ": mark(
        "The nine digits differ. Do not accept: the card may be another's."
    ),
    "station.exists": mark("There is a station in this folder already. Choose an empty folder."),
    "station.file_missing": mark(
        "A file of the station is missing: {file}. Look whether the whole folder was copied."
    ),
    "station.name_taken": mark("Two of the staff have the same name. Give each their own."),
    "station.needs_supervisor": mark("A station needs at least one supervisor."),
    "station.nobody_so_named": mark("Nobody of that name signs in here."),
    "station.own_card": mark("This is the card of this station itself."),
    "station.supervisor_only": mark("Only a supervisor may accept a station."),
    "stick.failed": mark("The stick failed while it was read or written. Try another one."),
    "stick.full": mark("The stick is full. Nothing was lost; use another one."),
    "stick.not_here": mark("The folder is not there. Is the stick plugged in?"),
    "stick.older": mark(
        "An older pack than the newest read from that station. It was read, since it may hold"
        " what is missing."
    ),
    "stick.read_only": mark(
        "The stick cannot be written to. Look for its switch, or use another one."
    ),
    "stick.seen_before": mark("Some of it was read before. Nothing was changed by it."),
    "stick.torn": mark(
        "The end of a file is torn off. What was whole was read; ask for the stick again."
    ),
    "tables.condition_damaged": mark("A rule table is damaged. Install the program again."),
    "tables.damaged": mark("The table {table} is damaged. Install the program again."),
    "tables.matrix_changed": mark(
        "The table of what may leave was changed. Nothing can be referred until it is "
        "installed again."
    ),
    "tables.matrix_opens_denial": mark(
        "The table of what may leave opens what the law denies. Nothing can be referred until"
        " it is installed again."
    ),
    "tables.missing": mark("The table {table} is missing. Install the program again."),
    "vault.anchor_missing": mark(
        "The note beside the vault of how far it had come is missing. Nothing is lost; a new "
        "chapter was begun."
    ),
    "vault.damaged": mark(
        "The vault is damaged. Keep this file, restore the newest backup beside it, and ask "
        "for help."
    ),
    "vault.disk_failed": mark(
        "The disk refused to write. What you typed is still on screen. Free space or plug the"
        " disk in again."
    ),
    "vault.disk_full": mark(
        "The disk is full. What was recorded is safe. Free some space, then go on."
    ),
    "vault.exists": mark("There is a vault already."),
    "vault.in_use": mark("This station is open in another program. Close it there first."),
    "vault.newer": mark(
        "This vault was used by a newer version. Update this program; nothing was changed."
    ),
    "vault.not_here": mark("There is no station in this folder."),
    "vault.older_copy": mark(
        "This is an older copy of the vault. It works, a new chapter was begun. Find the "
        "newer copy and tell the supervisor."
    ),
    "vault.read_only": mark("The disk cannot be written to. Nothing was changed."),
    "vault.wrong_key": mark("The vault does not open with this key."),
    "walk.damaged": mark("The script cannot be read: {reason}."),
    "walk.died": mark("The program ended by itself at step {step}."),
    "walk.not_here": mark("There is no script {path}."),
    "walk.not_refused": mark("Rule {rule} should have refused this, and did not."),
    "walk.not_supported": mark("step {step}: `{name}` is not supported"),
    "window.unsafe_qt": mark(
        "This version of Qt ({version}) would end the program in the middle of an interview. "
        "Set the program up again with its own versions."
    ),
    "workbook.calculation_missing": mark(
        "Nothing is worked out here. Write it into the column `calculation`, or delete the row."
    ),
    "workbook.cancelled": mark("It was cancelled. Nothing was brought in."),
    "workbook.choice_name_missing": mark(
        "A choice of the list {detail} has no name. Write a short code into the column `name`."
    ),
    "workbook.choice_words_missing": mark("A choice has no words. Fill in its label."),
    "workbook.choice_twice": mark(
        "A choice stands twice in its list: {detail}. Both rows are kept as they are. Give each its "
        "own name."
    ),
    "workbook.circle": mark("Questions refer to each other in a circle. Take one reference out."),
    "workbook.column_missing": mark(
        "The sheet has no column {column}. The first row must name the columns: add it there."
    ),
    "workbook.column_twice": mark("A column stands twice. Delete one."),
    "workbook.column_untranslated": mark(
        "Other words are there in the language {detail}, these are not: {column}. Add the column, if there "
        "is somebody to read it."
    ),
    "workbook.column_unknown": mark(
        "The column {column} means nothing to a form and was passed over. Correct its name if it should "
        "say something."
    ),
    "workbook.compiler_died": mark(
        "The compiler broke down over this workbook, or it needs too much memory. Make it "
        "smaller: fewer choices, fewer rows."
    ),
    "workbook.compiler_failed": mark(
        "The form could not be compiled. Take out what was added last, and try again."
    ),
    "workbook.direction": mark(
        "The words run against the direction of their language. They may stand in the wrong column."
    ),
    "workbook.entities": mark(
        "What is said of entities cannot be used. Correct it, or take the sheet `entities` and the column "
        "`save_to` out. The compiler says: {detail}"
    ),
    "workbook.faulty": mark(
        "The workbook has faults: see the list, in a terminal that of `form check`."
    ),
    "workbook.file_ending": mark(
        "A list from a file names a file of another kind. Use one that ends in .csv, .xml or .geojson."
    ),
    "workbook.formula_without_value": mark(
        "A formula here has no value in the file. Open the workbook, let it calculate and save it, or "
        "write the value."
    ),
    "workbook.group_open": mark(
        "A group or repeat is not closed, or closed twice. Each begin needs its end."
    ),
    "workbook.group_words_missing": mark(
        "A group or repeat has no words. Fill in its label, unless it only holds questions together."
    ),
    "workbook.language_unknown": mark(
        "The language {detail} is not known. Write its code in brackets, as in label::Dari (prs)."
    ),
    "workbook.list_not_named": mark(
        "A question that is answered by choosing names its list, as in select_one LIST. The list stands on "
        "the sheet of choices."
    ),
    "workbook.list_missing": mark(
        "The list {detail} is not on the sheet of choices. Add it, or correct its name."
    ),
    "workbook.locked": mark(
        "The workbook is locked by a password. Take the password off and save it anew."
    ),
    "workbook.merged": mark(
        "Cells are merged here: only the first of them counts. Separate them and fill each in."
    ),
    "workbook.name_alike": mark(
        "A name differs from another one in capitals only. Some programs take both for one: rename it."
    ),
    "workbook.name_ambiguous": mark(
        "More than one question is called {detail}: it cannot be told which is meant here. Give them "
        "different names."
    ),
    "workbook.name_missing": mark(
        "The row has a type, {detail}, and no name. Write a short word into the column `name`."
    ),
    "workbook.name_not_possible": mark(
        "A name is missing or has signs that names may not have: {detail}. Use letters, digits, - "
        "and _, beginning with a letter."
    ),
    "workbook.name_reserved": mark(
        "A name is kept for the form itself: meta, or what the whole form is called. Take another."
    ),
    "workbook.name_twice": mark("The name {detail} stands twice. Give this row another name."),
    "workbook.name_unknown": mark(
        "No question on the survey sheet has the name {detail}. Correct the name in the brackets."
    ),
    "workbook.namespace_added": mark(
        "The settings sheet lacked a column `namespaces` for the own columns. It was added."
    ),
    "workbook.no_english": mark(
        "The form has no words in English. Officers see the first language of the form."
    ),
    "workbook.no_form_id": mark(
        "The settings sheet names no form_id. Without one, forms cannot be told apart: add it."
    ),
    "workbook.no_questions": mark(
        "The sheet `survey` holds no question. Write one into each row below the names of the columns."
    ),
    "workbook.not_a_workbook": mark(
        "This is no workbook that can be read. Save it as .xlsx; the name of a form in XML ends in .xml."
    ),
    "workbook.not_whole": mark(
        "The file is no whole workbook: it may have been saved or copied only in part. Save it anew "
        "as .xlsx."
    ),
    "workbook.or_other": mark(
        "or_other adds a choice and a question whose words are English. Add both yourself to have them in "
        "every language."
    ),
    "workbook.other": mark("The compiler says: {detail}"),
    "workbook.other_digits": mark(
        "A rule has digits that are not 0 to 9: {detail}. Rules are written with 0 to 9; words and "
        "answers may have any digits."
    ),
    "workbook.parameters": mark(
        "The parameters of this question cannot be used. The compiler says: {detail}"
    ),
    "workbook.prefix_unknown": mark(
        "The column {column} was passed over: nothing says what the word before its colon stands for. "
        "Declare it in the column `namespaces` of the settings sheet."
    ),
    "workbook.reference_broken": mark(
        "The column {column} names a question in a way that cannot be read. Write ${{name}}, without "
        "spaces between the brackets."
    ),
    "workbook.remark": mark("The compiler remarks: {detail}"),
    "workbook.root_renamed": mark(
        "A question is called {detail} like the whole form. The form was given another name; better give "
        "the question one."
    ),
    "workbook.row_beyond": mark(
        "This row and those below it are not read: more than 500 empty rows stand above. Move it up, or "
        "delete it."
    ),
    "workbook.row_passed_over": mark("A row without type, name and label was passed over."),
    "workbook.sheet_missing": mark(
        "The workbook has no sheet `survey`. Name the sheet with the questions so. Found: {detail}."
    ),
    "workbook.takes_too_long": mark(
        "Reading this workbook took longer than {seconds} seconds and was stopped. Make it "
        "smaller: fewer choices, fewer rows."
    ),
    "workbook.too_deep": mark(
        "More than {detail} groups stand in each other here. Close some of them before this row."
    ),
    "workbook.too_large": mark(
        "The workbook is too large. Take out sheets, pictures and rows that the form does not need."
    ),
    "workbook.type_in_capitals": mark(
        "Types are written in small letters. This was read as {detail}."
    ),
    "workbook.type_missing": mark(
        "A row has a name or words, and no type. Write one into the column `type`, or delete the row."
    ),
    "workbook.type_unknown": mark(
        "There is no type of question {detail}. Usual are text, integer, decimal, date, select_one LIST, "
        "select_multiple LIST, note, calculate, image, geopoint."
    ),
    "workbook.typed_quotes": mark(
        "A rule has curved quotation marks. They were read as plain ones: write ' or \"."
    ),
    "workbook.words_missing": mark("A question has no words. Fill in its label."),
    "xpath.nodes_wanted": mark(
        "A function needs questions or rows of the form between its brackets, not a value."
    ),
    "xpath.not_an_expression": mark(
        "A rule cannot be read from the mark on: {near}. Compare with = != < > <= >=, join with and, or; "
        "every bracket and quotation mark needs its partner."
    ),
    "xpath.pattern_damaged": mark(
        "The pattern of regex() cannot be read. Every bracket in it needs its partner."
    ),
    "xpath.pattern_too_costly": mark(
        "The pattern of regex() could run for ever. Put no + or * behind a bracket that holds such a sign."
    ),
    "xpath.strange_sign": mark(
        "A rule holds a sign that does not belong there, at the mark: {near}. Write ${{name}} for a "
        "question, 'words' for words, commas between values, and, or between conditions."
    ),
    "xpath.too_deep": mark("A condition of the form is nested too deep."),
    "xpath.too_long": mark("A condition of the form is too long."),
    "xpath.unknown_axis": mark("A condition of the form goes a way that is not supported: {axis}."),
    "xpath.unknown_digest": mark(
        "digest() knows only MD5, SHA-1, SHA-256, SHA-384 and SHA-512. Name one of them."
    ),
    "xpath.unknown_function": mark(
        "A rule uses a function that there is not: {function}. Names of functions are written in small "
        "letters, as in if() and true()."
    ),
    "xpath.wrong_arguments": mark(
        "A function has too few values between its brackets, or too many: {function}. Between values "
        "stands a comma."
    ),
}
"""Code to sentence."""


def sentence(words: Catalogue, fault: Expected) -> str:
    """Say what happened and what to do, in a language."""
    return sentence_of(words, fault.code, fault.values)


def sentence_of(words: Catalogue, code: str, values: Mapping[str, object]) -> str:
    """Say the sentence of a code."""
    found = MESSAGES.get(code)
    if found is None:
        return words.say(UNKNOWN, code=code)
    shown = {
        name: _shown(name, value, words.language)
        for name, value in values.items()
        if f"{{{name}}}" in found
    }
    return words.say(found, **shown)


def _shown(name: str, value: object, language: str) -> object:
    if name.endswith("_bytes") and isinstance(value, int):
        return size(value, language)
    if isinstance(value, list | tuple | frozenset):
        return listed(map(str, value), language)
    return value
