// Where names stand and what stands round them (core/analysis/name_spans.h, name_runs.h, name_words.h).
#include "core/analysis/name_spans.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/analysis/name_words.h"
#include "core/analysis/structure.h"

using namespace hearsay;

namespace {

using Names = std::vector<std::string>;

struct Read {
  explicit Read(std::string_view bytes)
      : text(Text::from(bytes)),
        segments(segment(text)),
        structure(find_structure(text, segments.paragraphs)),
        article(text, segments, structure, pair_marks(text, segments.paragraphs)),
        syntax(text, segments),
        spans(find_name_spans(article, syntax)) {}
  Text text;
  Segments segments;
  Structure structure;
  Article article;
  Syntax syntax;
  std::vector<NameSpan> spans;
};

Names names(std::string_view bytes) {
  const Read r(bytes);
  Names out;
  for (const NameSpan& s : r.spans) out.emplace_back(r.text.bytes(r.article.span(s.name)));
  return out;
}

// "vicar", "former mayor" as "mayor-", "new mayor" as "mayor+", of the first name.
Names roles(std::string_view bytes) {
  const Read r(bytes);
  Names out;
  if (!r.spans.empty())
    for (const Role& role : r.spans[0].roles)
      out.push_back(role.noun + (role.tenure == Tenure::past     ? "-"
                                 : role.tenure == Tenure::coming ? "+"
                                                                 : ""));
  return out;
}

}  // namespace

TEST_CASE("names: particles, elisions and hyphens belong to them") {
  CHECK(names("He met Willem van der Meer.") == Names{"Willem van der Meer"});
  CHECK(names("Then Van der Meer spoke.") == Names{"Van der Meer"});
  CHECK(names("“Go,” de los Prados said.") == Names{"de los Prados"});
  CHECK(names("He met Salman bin Fahd al-Nasser.") == Names{"Salman bin Fahd al-Nasser"});
  CHECK(names("He met Leo Di Marco and Paulo Dos Reis.") == Names{"Leo Di Marco", "Paulo Dos Reis"});
  CHECK(names("He met Luc-Guy d'Estry-Vale.") == Names{"Luc-Guy d'Estry-Vale"});
  CHECK(names("He met Ngozi O'Hara-Eze.") == Names{"Ngozi O'Hara-Eze"});
  // A van is no particle, and what a name is a half of is no name.
  CHECK(names("He saw the van Roe drove.") == Names{"Roe"});
  CHECK(names("He met a Roe-based baker.") == Names{"Roe"});
}

TEST_CASE("names: Korean and Chinese order") {
  CHECK(names("He met Yun Seo-rin and Lin Chia-bo.") == Names{"Yun Seo-rin", "Lin Chia-bo"});
  CHECK(names("He met Seo-rin Yun.") == Names{"Seo-rin Yun"});
  CHECK(names("He met Vale-led teams.") == Names{"Vale"});
  CHECK(is_syllable("rin"));
  CHECK_FALSE(is_syllable("based"));
  CHECK_FALSE(is_syllable("led"));
}

TEST_CASE("names: capitals beyond ASCII") {
  CHECK(names("Łukasz Żurek met Živa Ožbolt, Ľubo Źdan and Şule Öz.") ==
        Names{"Łukasz Żurek", "Živa Ožbolt", "Ľubo Źdan", "Şule Öz"});
  CHECK(names("He ate żurek and ľadvinky.").empty());
}

TEST_CASE("names: initials, suffixes and nicknames") {
  CHECK(names("He met J. B. Okoro and R.K. Nair.") == Names{"J. B. Okoro", "R.K. Nair"});
  CHECK(names("He met Tom Ade Jr. and Lester B. Prent III.") == Names{"Tom Ade Jr.", "Lester B. Prent III"});
  CHECK(names("He met Tom Ade, Jr., there.") == Names{"Tom Ade, Jr."});
  CHECK(names("He met Obi “Lofty” Prent.") == Names{"Obi “Lofty” Prent"});
  CHECK(names("He met Obi (Lofty) Prent.") == Names{"Obi (Lofty) Prent"});
  const Read r("He met Obi “Lofty” Prent Jr. there.");
  REQUIRE(r.spans.size() == 1);
  CHECK(r.spans[0].words == Names{"obi", "prent"});
  CHECK(r.spans[0].nickname == "lofty");
  CHECK(r.spans[0].suffix == "jr");
  // Bodies have acronyms, headings shout.
  CHECK(names("He left the Roe Food Council (RFC) on Monday.") == Names{"Roe Food Council", "RFC"});
}

TEST_CASE("names: first names that are other words") {
  CHECK(names("June Abbot met May Okoro. Will Prent met Per Aas.") ==
        Names{"June Abbot", "May Okoro", "Will Prent", "Per Aas"});
  CHECK(names("In June Abbot left. May it rain? Will they go? Per week it pays.") == Names{"Abbot"});
}

TEST_CASE("names: titles and positions in front") {
  CHECK(names("He met Indiana House Speaker Ola Prent.") == Names{"Ola Prent"});
  CHECK(names("He met Rovers CB Tomi Ade and PC Bob Roe.") == Names{"Tomi Ade", "Bob Roe"});
  CHECK(names("Lifeguard Tomi Ade swam. Beekeeper Ama Boateng ran.") == Names{"Tomi Ade", "Ama Boateng"});
  CHECK(names("He met the Minister for Roads Ola Prent.") == Names{"Ola Prent"});
  CHECK(roles("Gov. Ola Prent left.") == Names{"governor"});
  CHECK(roles("He met harbour master Ola Prent.") == Names{"master"});
  CHECK(roles("He met former mayor Ola Prent.") == Names{"mayor-"});
  CHECK(roles("He saw Ola Prent.").empty());
}

TEST_CASE("names: appositions give roles") {
  CHECK(roles("The vicar, Ola Prent, left.") == Names{"vicar"});
  CHECK(roles("The taxidermist, Ola Prent, left.") == Names{"taxidermist"});
  CHECK(roles("A spokesman for the mill, Ola Prent, left.") == Names{"spokesman"});
  CHECK(roles("Ola Prent, 51, a potter, left.") == Names{"potter"});
  CHECK(roles("Ola Prent, the new mayor, left.") == Names{"mayor+"});
  // A list, a circumstance and somebody else's name are none.
  CHECK(roles("In the spring, Ola Prent left.").empty());
  CHECK(roles("Ola Prent, his wife Ama and Bob Roe left.").empty());
  CHECK(roles("Ola Prent, a red hat and a coat were found.").empty());
}

TEST_CASE("names: bodies go on over small words") {
  CHECK(names("He left the Centers for Water Control and Prevention.") ==
        Names{"Centers for Water Control and Prevention"});
  CHECK(names("He left the Office of Fair Rents and the Institute for Sea Trade.") ==
        Names{"Office of Fair Rents", "Institute for Sea Trade"});
  CHECK(names("He left the Kells Governor's Office of Floods.") ==
        Names{"Kells Governor's Office of Floods"});
  CHECK(names("He left Roads and Rivers Agency.") == Names{"Roads and Rivers Agency"});
  CHECK(names("He left North Gas & Light Co. there.") == Names{"North Gas & Light Co."});
  CHECK(names("He met Ola Prent of Leeds and Bob Roe.") == Names{"Ola Prent", "Leeds", "Bob Roe"});
  CHECK(names("Prent of the Kells Herald wrote to Ola Prent.").back() == "Ola Prent");
}

TEST_CASE("names: what a sentence begins with is not taken in") {
  CHECK(names("Indeed, Okoro left. Meanwhile Okoro ran. Yet Okoro sat.") == Names{"Okoro", "Okoro", "Okoro"});
  CHECK(names("On Friday after Interpress called, he left.") == Names{"Interpress"});
  CHECK(names("Fresh fish sells. There are two. Teachers walked out. Nobody cried.").empty());
  CHECK(names("He told Okoro. Hosting Okoro is fun.") == Names{"Okoro", "Okoro"});
  CHECK(names("Mayor Backs New Dam In Leeds\n\nIt rained.").empty());
}
