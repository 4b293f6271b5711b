"""Letters and answers written for these tests, and a responses frame made of them."""

import pandas as pd

LIBRARY = (
    "I am writing to object to the closure of Marsh End library. It is the only warm public building within a mile of "
    "the estate, and the homework club there is full every week. The council says the building needs a new roof. A "
    "roof costs less than the five years of rent it plans to pay for the kiosk. Please withdraw the proposal and "
    "publish the survey of the building in full."
)
BUSES = (
    "Our village has four buses a day and the proposal would leave us with one. Nobody can hold a job in town on one "
    "bus. The subsidy for the route is smaller than the cost of a single school taxi contract. I ask the cabinet to "
    "keep the morning and evening journeys and to consult the parish councils before any timetable is changed."
)
OWN = "My mother is ninety and the driver waits until she is sat down. No app will ever do that for her."
ORDINARY = (
    "The roads are a disgrace and nobody ever answers the phone when you report a pothole outside the school gates.",
    "Happy with the idea as long as the new place has parking and somewhere to change a baby that is not a cupboard.",
    "I think the council should look at the cost of its own offices before it takes anything else away from villages.",
    "Good. Get on with it and stop asking us the same questions every two years in a different colour of leaflet.",
)
COMMON = ("No comment", "Keep it open", "N/A", "Please keep it open")


def frame(texts, *, question="q1", who="r"):
    ids = [f"{who}{number:03}" for number in range(len(texts))]
    return pd.DataFrame(
        {
            "response_id": [f"{i}/{question}" for i in ids],
            "respondent_id": ids,
            "question_id": question,
            "text": list(texts),
            "value": "",
        }
    ).astype("str")
