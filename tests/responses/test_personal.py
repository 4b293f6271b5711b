"""Personal data: each kind found where it is, and what only looks like it left alone."""

import pytest

from consult.responses import personal
from consult.responses.personal import names, numbers
from consult.responses.personal.span import Span


def found(text, **options):
    return [(text[span.start : span.end], span.kind) for span in personal.find(text, **options)]


def kinds(text, *left_out):
    return [kind for _, kind in found(text) if kind not in (*left_out, *personal.FLAGGED)]


STRUCTURED = [
    ("ring 07700 900123 please", "07700 900123", "phone"),
    ("ring 07700900123.", "07700900123", "phone"),
    ("my mobile: 0 7 7 0 0 9 0 0 1 2 3", "0 7 7 0 0 9 0 0 1 2 3", "phone"),
    ("on +44 (0)7700 900 123 after six", "+44 (0)7700 900 123", "phone"),
    ("0044 1632 960123", "0044 1632 960123", "phone"),
    ("call (01632) 960123 ext 12", "(01632) 960123 ext 12", "phone"),
    ("you can ring on 960123", "960123", "phone"),
    ("from +353 1 555 0123", "+353 1 555 0123", "phone"),
    ("mail jo.bloggs@example.org.", "jo.bloggs@example.org", "email"),
    ("email jo dot bloggs at example dot co dot uk thanks", "jo dot bloggs at example dot co dot uk", "email"),
    ("jo(at)example(dot)com", "jo(at)example(dot)com", "email"),
    ("I am in LE2 3AB now", "LE2 3AB", "postcode"),
    ("i am in le23ab now", "le23ab", "postcode"),
    ("postcode is QX1 1CC", "QX1 1CC", "postcode"),
    ("NHS number 9434765919,", "9434765919", "nhs-number"),
    ("it says 943 476 5919", "943 476 5919", "nhs-number"),
    ("NI: QQ 12 34 56 C", "QQ 12 34 56 C", "ni-number"),
    ("born on 3 May 2019", "3 May 2019", "date-of-birth"),
    ("DOB 03/05/19", "03/05/19", "date-of-birth"),
    ("date of birth: 2019-05-03", "2019-05-03", "date-of-birth"),
    ("her birthday is 3rd of May", "3rd of May", "date-of-birth"),
    ("sort code 12-34-56", "12-34-56", "bank-account"),
    ("account number 00012345", "00012345", "bank-account"),
    ("GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32", "bank-account"),
    ("card 4000 0000 0000 0002", "4000 0000 0000 0002", "card"),
    ("a blue van AB19 CDE outside", "AB19 CDE", "vehicle"),
    ("my reg is p123 abc", "p123 abc", "vehicle"),
    ("passport 512345678", "512345678", "id-number"),
    ("council tax reference 88001234", "88001234", "id-number"),
    ("crime reference number is 42/12345/25", "42/12345/25", "id-number"),
    ("blue badge number K12A34567", "K12A34567", "id-number"),
    ("UPN H801200001001", "H801200001001", "id-number"),
    ("Flat 6, 22 Tanner Row is damp", "Flat 6, 22 Tanner Row", "address"),
    ("I live at 14 Rushcutter Close, Wexcombe.", "14 Rushcutter Close, Wexcombe", "address"),
    ("i live at 14 rushcutter row", "14 rushcutter row", "address"),
    ("we live on Rushcutter Close", "Rushcutter Close", "address"),
    ("write to PO Box 12", "PO Box 12", "address"),
    ("follow @fen_mum4 today", "@fen_mum4", "handle"),
    ("see www.example.org/petition.", "www.example.org/petition", "url"),
]


@pytest.mark.parametrize("text, value, kind", STRUCTURED)
def test_structured_kinds_are_found_with_exact_edges(text, value, kind):
    assert (value, kind) in found(text)


NOTHING = [
    "In 2019 there were 85 centres and 1,200,000 visits at £345,000.",
    "Section 4.12, page 12, 24/25 and 2024/25.",
    "It takes 10 minutes down the road to the A52.",
    "The meeting on 3 May 2024 was moved.",
    "Option C costs 12345678 pounds.",
    "The number is 123 456 7890 in the table.",
    "NG7 has no bus.",
    "Born and bred here. On 3 May 2024 it shut.",
    "The library at 12 High Street is open at 9.30.",
    "Please look at the plan and at the costs.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_numbers_and_places_that_belong_to_nobody_are_left(text):
    assert kinds(text) == []


NAMES = [
    ("My name is Jane Smith and", "Jane Smith"),
    ("my name is jane smith and", "jane smith"),
    ("Mrs Abernathy-Stowe's room", "Abernathy-Stowe"),
    ("Mr and Mrs Patel agree", "Patel"),
    ("the midwife, Chioma Eze, came", "Chioma Eze"),
    ("I spoke to Zbyszko Krasny there", "Zbyszko Krasny"),
    ("my daughter Saoirse loves it", "Saoirse"),
    ("Keep it open.\nRegards,\nSiân ap Gwilym", "Siân ap Gwilym"),
    ("Please keep it. J. Smith", "J. Smith"),
    ("I'm Fatima al-Rashid.", "Fatima al-Rashid"),
    ("Nguyen Thi Lan runs it", "Nguyen Thi Lan"),
    ("I AM SARAH JONES AND I AM ANGRY", "SARAH JONES"),
    ("sarah jones said the same", "sarah jones"),
    ("the Okonkwo family moved", "Okonkwo"),
    ("Małgorzata Nowak helped", "Małgorzata Nowak"),
    ("my neighbour Mr J O'Neill agrees", "J O'Neill"),
]


@pytest.mark.parametrize("text, name", NAMES)
def test_names_are_found_without_titles_and_possessives(text, name):
    assert (name, "name") in found(text)


NOT_NAMES = [
    "Victoria Street runs to Warren Road, Rose Hill and the Glen Estate.",
    "Win the day. Mark my words. Will the council? Hope it works. May I ask?",
    "Scott Waste, Paul Walker Golf and Gary Farms Blvd.",
    "Bowling Green, Glen Gables and Warren Co.",
    "St Mary's School and Queen Elizabeth Hospital.",
    "Cllr Jane Smith voted and Smith knows it.",
    "Our MP, Tom Harrow, and Dana Whitlock MP were told; so was the Mayor, Ann Lee.",
    "Councillors Green and Bloggs promised.",
    "Jane Doe (Labour) spoke. Keir Starmer did not.",
    "John Lewis has gone from the high street.",
    "I am Muslim. I am British. I am Writing to object.",
    "NOBODY ASKED US AND WE WILL NOT FORGET",
]


@pytest.mark.parametrize("text", NOT_NAMES)
def test_places_bodies_words_and_public_figures_are_not_masked(text):
    assert kinds(text) == []


@pytest.mark.parametrize("text, name", [
    ("my son Kobina (3) goes", "Kobina"), ("Jory, who is six, sings", "Jory"), ("my 4 year old Ottilie", "Ottilie"),
    ("baby Wilf came", "Wilf"), ("my twins Ottilie and Barnaby, both four", "Ottilie"), ("Saoirse is 18 months", "Saoirse"),
])
def test_a_childs_name_is_the_name_alone(text, name):
    assert (name, "child") in found(text)


def test_an_adults_age_makes_no_child():
    assert ("Doreen", "name") in found("My neighbour Doreen is 84.")


def test_a_name_found_once_is_found_again():
    assert found("My friend Popescu runs it. Thanks, Mr Popescu! Popescu is kind.").count(("Popescu", "name")) == 3


def test_special_details_are_flagged_only_of_a_person_and_never_masked():
    text = "My son is autistic."
    assert found(text) == [("autistic", "special-category")]
    assert personal.mask(text, personal.find(text)) == text
    assert found("There should be groups for autistic people.") == []


def test_masks_say_the_kind_and_keep_the_rest():
    text = "Ring Sarah on 07700 900123."
    assert personal.mask(text, personal.find(text)) == "Ring [name] on [phone]."


def test_without_names_only_structured_kinds_are_looked_for():
    assert found("Jane Smith, 07700 900123", names=False) == [("07700 900123", "phone")]


@pytest.mark.parametrize("digits, valid", [("9434765919", True), ("9434765918", False), ("0000000000", False), ("123", False)])
def test_nhs_numbers_are_checked(digits, valid):
    assert numbers.is_nhs_number(digits) is valid


@pytest.mark.parametrize("digits, valid", [("4000000000000002", True), ("4000000000000003", False), ("0000000000000000", False)])
def test_cards_are_checked(digits, valid):
    assert numbers.passes_luhn(digits) is valid


def test_a_slip_in_an_nhs_number_is_masked_all_the_same():
    assert kinds("my NHS number is 943 476 5918") == ["id-number"]


def test_a_trained_model_finds_more_names():
    class Entity:
        label_, start_char, end_char = "PERSON", 0, 5

    class Told:
        ents = (Entity(),)

    assert names.by_model(lambda text: Told())("Xylon runs it") == [Span(0, 5, "name")]


def test_documents_keep_public_names_and_letters_do_not():
    from consult import tables

    rows = [{"document_id": name, "kind": kind, "text": "Sarah Jones, 07700 900123"}
            for name, kind in (("a", "minutes"), ("b", "letter"), ("c", ""))]
    marked = personal.find_all(tables.empty("responses"), tables.frame("documents", rows))
    assert marked.groupby("origin_id")["kind"].agg(list).to_dict() == {"a": ["phone"], "b": ["name", "phone"], "c": ["name", "phone"]}
