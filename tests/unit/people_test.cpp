// Which names are one person (core/analysis/people.h), through the whole analysis.
#include "core/analysis/people.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/analysis/analyze.h"
#include "tests/unit/speakers_of.h"

using namespace hearsay;
using hearsay::test::Names;
using hearsay::test::who;

TEST_CASE("people: a surname of two words, with its particle or without") {
  const Names meer(2, "Willem van der Meer");
  CHECK(who("“It rains,” said Willem van der Meer. “It pours,” Van der Meer added.") == meer);
  CHECK(who("“It rains,” said Willem van der Meer. “It pours,” Meer added.") == meer);
  CHECK(who("“It rains,” said Ana de los Prados. De los Prados said it poured.") ==
        Names(2, "Ana de los Prados"));
  CHECK(who("“It rains,” said Carlos Ruiz Ortega. “It pours,” Ruiz said. Mr Ruiz Ortega said it hailed.") ==
        Names(3, "Carlos Ruiz Ortega"));
  CHECK(who("Salman bin Fahd al-Nasser said it rained. Al-Nasser said it poured.") ==
        Names(2, "Salman bin Fahd al-Nasser"));
}

TEST_CASE("people: the surname first, the first name or the nickname alone") {
  CHECK(who("Yun Seo-rin, a potter, came. “It rains,” Yun said.") == Names{"Yun Seo-rin"});
  CHECK(who("Ngozi Abbot came. “It rains,” Ngozi said.") == Names{"Ngozi Abbot"});
  CHECK(who("Obi “Lofty” Prent came. “It rains,” Lofty said. Prent said it poured.") ==
        Names(2, "Obi “Lofty” Prent"));
}

TEST_CASE("people: a nickname in marks is nobody's words") {
  CHECK(who("Striker Obi “Lofty” Prent said he was tired.") == Names{"Obi “Lofty” Prent"});
}

TEST_CASE("people: the full name may come later") {
  CHECK(who("“It rains,” said Okoro.\n\n“It pours,” said Ola Okoro, 51.") == Names(2, "Ola Okoro"));
}

TEST_CASE("people: two of one surname, and father and son") {
  CHECK(
      who("Alan Ade and his brother Colin Ade run it. “It rains,” Alan Ade said. “It pours,” Colin said.") ==
      Names{"Alan Ade", "Colin Ade"});
  CHECK(who("“It rains,” said Tom Ade Sr., who owns it. His son Tom Ade Jr. said it poured.") ==
        Names{"Tom Ade Sr.", "Tom Ade Jr."});
}

TEST_CASE("people: short forms of bodies") {
  CHECK(who("The Office of Fair Rents said it rained. The OFR said it poured.") ==
        Names(2, "Office of Fair Rents"));
  CHECK(who("He left North Gas & Light Co. on Monday. “It rains,” NG&L said.") ==
        Names{"North Gas & Light Co."});
  // A person's initials are none.
  CHECK(who("Ola Prent came. “It rains,” OP said.") == Names{"OP"});
}

TEST_CASE("people: a body is not the one who gave it the name") {
  CHECK(who("The Ola Prent School opened. “It rains,” said Ola Prent.") == Names{"Ola Prent"});
  CHECK(who("Roe Foods closed. The Roe Foods Arena did not. “It rains,” Roe Foods said.") ==
        Names{"Roe Foods"});
}
