#include "web/view/example.h"

namespace hearsay::view {

const std::string_view example_article =
    "Town votes to reopen its old swimming pool\n\n"
    "The outdoor pool in Millbrook may open again next summer, eleven years after the last swimmer climbed "
    "out. On Monday evening "
    "the council voted by nine to four to repair it.\n\n"
    "“This is the best news in a long time,” Mayor Helen Okafor told reporters. “My own children learned to "
    "swim there, and I want "
    "every child in this town to have the same chance.”\n\n"
    "She said the work would probably cost about two million pounds. According to council engineer "
    "Daniel Reyes, the old pipes could be replaced by April if the ground is dry enough.\n\n"
    "Not everybody was pleased. Councillor Ruth Lindqvist called the plan “a very expensive puddle” and "
    "warned that the library might "
    "have to close on Saturdays. “Nobody has shown me the sums,” she said.\n\n"
    "Some residents reportedly offered to help with the painting. It is not clear who would pay for the "
    "lifeguards, and a "
    "spokesman for the county declined to say whether it will contribute.\n\n"
    "“I think people will come from all over the valley,” said Amir Haddad, who sold ice cream at the gate "
    "when he was a student. "
    "“It seems we have all missed it.”\n";

}  // namespace hearsay::view
