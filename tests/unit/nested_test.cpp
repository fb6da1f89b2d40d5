// Quotations inside quotations (core/analysis/nested.h), through the whole analysis.
#include "core/analysis/nested.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/analysis/analyze.h"

using namespace hearsay;

namespace {

// "content | cue | source | speaker" of each attribution that stands inside of another one.
std::vector<std::string> nested(std::string_view bytes) {
  const Text text = Text::from(bytes);
  const Findings f = analyze(text);
  const auto joined = [&text](const Fragments& fragments) {
    std::string out;
    for (const Span s : fragments) {
      if (!out.empty()) out += " + ";
      out += text.bytes(s);
    }
    return out;
  };
  std::vector<std::string> out;
  for (const Attribution& a : f.attributions) {
    bool inside = false;
    for (const Attribution& b : f.attributions)
      for (const Span s : b.content)
        inside |= &a != &b && s.contains(hull(a.content)) && s != hull(a.content);
    if (!inside) continue;
    out.push_back(
        joined(a.content) + " | " + joined(a.cue) + " | " + joined(a.source) + " | " +
        (a.speaker == no_one ? std::string("-") : f.speakers[static_cast<std::size_t>(a.speaker)].name));
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("nested: each has its own tag, and the first person is whoever the outer one belongs to") {
  CHECK(nested("“Then the boss told me, ‘You are out by Friday,’ and I said, ‘Over my dead body,’” said Ann "
               "Lee.") == Lines{"‘You are out by Friday,’ | told | the boss | the boss",
                                "‘Over my dead body,’ | said | I | Ann Lee"});
  CHECK(nested("\"When we bring home a goat, maybe the family next door says, 'You want us to feed what?'\" "
               "says Ann "
               "Lee, who runs Cedar Lane's farm.") ==
        Lines{"'You want us to feed what?' | says | the family next door | the family next door"});
  CHECK(nested("‘The mayor said, “We are done here.” I cried,’ Ann Lee said.") ==
        Lines{"“We are done here.” | said | The mayor | the mayor"});
  CHECK(nested("“I was like, ‘No way am I going in there,’” Ann Lee said.") ==
        Lines{"‘No way am I going in there,’ | was like | I | Ann Lee"});
}

TEST_CASE("nested: a tag after, with what goes on from it") {
  CHECK(nested("“‘Stay here,’ my son begged, ‘until the water falls.’ So I did,” said Ann Lee.") ==
        Lines{"‘Stay here,’ + ‘until the water falls.’ | begged | my son | my son"});
}

TEST_CASE("nested: whom a quotation calls he or she is not for the article to tell") {
  CHECK(nested("Ann Lee ran the mill. “She told me, ‘Get out of here,’” said Tom Abel.") ==
        Lines{"‘Get out of here,’ | told | She | -"});
}

TEST_CASE("nested: titles and scare quotes are nobody's") {
  CHECK(nested("“It was called the ‘Morning Star’ and the ‘smart’ pump failed,” Ann Lee said.").empty());
  CHECK(nested("“The leaders’ talks failed, and it’s the farmers’ loss,” Ann Lee said.").empty());
}
