// The speakers heard most have the first colours.
#include "core/annotation/colours.h"

#include <doctest/doctest.h>

#include <tuple>

using namespace hearsay;

TEST_CASE("colours: by share of the quoted words, who is not quoted last") {
  Document doc;
  doc.text = Text::from("\"No,\" Ann said. \"It may rain all day,\" Bo said. Cy nodded. \"So it will,\" Di said.");
  doc.layers["a"] = {.id = "a", .author = Author::analysis};
  for (const auto& [id, name, hue] : {std::tuple{"p1", "Ann", 0}, {"p2", "Bo", 8}, {"p3", "Cy", 1}, {"p4", "Di", 2}})
    doc.persons[id] = {.id = id, .name = name, .hue = static_cast<std::uint8_t>(hue)};
  const auto said = [&doc](const char* id, Span words, const char* person) {
    doc.tags[id] = {.id = id, .layer = "a", .fragments = {words}, .person = person};
  };
  said("q1", {0, 5}, "p1");
  said("q2", {16, 37}, "p2");
  said("q3", {59, 72}, "p4");
  colour_by_share(doc);
  CHECK(doc.persons["p2"].hue == 0);
  CHECK(doc.persons["p4"].hue == 1);
  CHECK(doc.persons["p1"].hue == 2);
  CHECK(doc.persons["p3"].hue == 3);
}
