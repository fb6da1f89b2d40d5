// core/compare: what an article says in its own voice, and what is no voice of its own.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/compared.h"

using namespace hearsay::comparing;

namespace {

#define SCENE                                                                                               \
  " The harbour lies in the north. Fog came in. Gulls cried over the market. Children played on the quay. " \
  "Nets hung in the sun."

// What a third article says in its own voice when two others have Ann Lee say that the ferry lost four million crowns.
std::vector<std::string> own_voice_of(const std::string& article) {
  const std::string whole = article + SCENE;
  const Compared c({"“The ferry lost four million crowns in two winters,” Ann Lee said." SCENE,
                    "Ann Lee said that the ferry lost four million crowns in two winters." SCENE,
                    whole.c_str()});
  std::vector<std::string> out;
  for (const ComparedStatement& statement : c.value.statements)
    for (const OwnVoice& own : statement.own_voice) out.emplace_back(c.text(own.source).bytes(own.span));
  return out;
}

}  // namespace

TEST_CASE("a sentence without a source and a plain headline are the article's own voice") {
  for (const char* line : {"Ferry lost four million crowns in two winters",
                           "Skerrow: ferry lost four million crowns in two winters",
                           "Owners’ ferry lost four million crowns in two winters"}) {
    const std::vector<std::string> own = own_voice_of(std::string(line) + "\n\nThe meeting was short.");
    REQUIRE_MESSAGE(own.size() == 1, std::string(line));
    CHECK(own.front().ends_with("lost four million crowns in two winters"));
  }
  CHECK(own_voice_of("The ferry lost four million crowns in two winters.").size() == 1);
}

TEST_CASE("a headline that quotes is not the article's own voice") {
  for (const char* line : {"“Four million crowns” lost in two winters on ferry",
                           "‘Ferry lost four million crowns in two winters’",
                           "'Four million crowns lost': fury over ferry after two winters",
                           "Boss of ferry: we lost four million crowns in two winters",
                           "Boss of ferry – “We lost four million crowns in two winters”",
                           "Ferry owner: My company lost four million crowns in two winters"}) {
    const std::vector<std::string> own = own_voice_of(std::string(line) + "\n\nThe meeting was short.");
    CHECK_MESSAGE(own.empty(), std::string(line));
  }
}

TEST_CASE("a word in quotation marks in the body leaves the sentence the article's own") {
  CHECK(own_voice_of("The “old” ferry lost four million crowns in two winters.").size() == 1);
}

TEST_CASE("a clause that names the speaker with a quotation or a hedge is not the article's own voice") {
  const auto own_after = [](const std::string& sentence) {
    return own_voice_of("“The lamps are new,” Ann Lee said.\n\n" + sentence);
  };
  CHECK(own_after("For Ann Lee it is a ferry that “lost four million crowns in two winters”.").empty());
  CHECK(own_after("To judge by Ann Lee, the ferry seems to have lost four million crowns in two winters.")
            .empty());
  CHECK(own_after("Ann Lee’s ferry lost four million crowns in two winters.").size() == 1);
  CHECK(own_after("The ferry seems to have lost four million crowns in two winters.").size() == 1);
}
