// Messages: plurals by the caller's rule, choices, what is unknown in stored ones, and what does not compile.
#include "core/message/message.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <iterator>

using namespace hearsay;
using namespace hearsay::message;

namespace {

std::string shown(std::string_view pattern, std::vector<View> arguments,
                  Language language = plain_english()) {
  return render(language, pattern, arguments.data(), arguments.size());
}

// As Polish has it: 1; 2 to 4; the rest.
Plural three_forms(std::int64_t n) {
  return n == 1 ? Plural::one : n >= 2 && n <= 4 ? Plural::few : Plural::many;
}

}  // namespace

TEST_CASE("message: arguments by name, wherever they stand") {
  CHECK(text(plain_english(), "act.rename-person", "to"_is = "Ms Rook", "from"_is = std::string("Rook")) ==
        "Renamed “Rook” to “Ms Rook”");
  CHECK(shown("{b}{a}{b}", {{"a", "1"}, {"b", "2"}}) == "212");
  CHECK(shown("no arguments", {}) == "no arguments");
}

TEST_CASE("message: the plural is the caller's, numbers are grouped as the language does") {
  const std::string_view pattern = "{n, plural, =0 {none} one {# tag of {who}} other {# tags of {who}}}";
  const auto tags = [&](std::int64_t n) { return shown(pattern, {{"n", n}, {"who", "me"}}); };
  CHECK(tags(0) == "none");
  CHECK(tags(1) == "1 tag of me");
  CHECK(tags(2) == "2 tags of me");
  CHECK(tags(12345) == "12,345 tags of me");
  CHECK(tags(-3) == "−3 tags of me");
  Language polish{nullptr, three_forms, {.percent = "#%", .group = " "}};
  const std::string_view forms = "{n, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}";
  CHECK(shown(forms, {{"n", 1}}, polish) == "1 znak");
  CHECK(shown(forms, {{"n", 3}}, polish) == "3 znaki");
  CHECK(shown(forms, {{"n", 10000}}, polish) == "10 000 znaków");
}

TEST_CASE("message: # is the number of the nearest plural, and a plain character outside of one") {
  CHECK(shown("#{a, plural, other {#{b, plural, other {#}}#}}#", {{"a", 1}, {"b", 2}}) == "#121#");
}

TEST_CASE("message: a choice takes `other` for what it does not know") {
  const std::string_view pattern = "{x, select, quote {a quote} other {something}}";
  CHECK(shown(pattern, {{"x", "quote"}}) == "a quote");
  CHECK(shown(pattern, {{"x", "sonnet"}}) == "something");
  CHECK(shown(pattern, {}) == "something");
}

TEST_CASE("message: what is stored is shown later, in whatever language") {
  const Message act = make("act.tag", "count"_is = 1, "words"_is = "may", "label"_is = "hedge");
  CHECK(act.id == "act.tag");
  CHECK(act.argument("words") == "may");
  CHECK(act.argument("count").empty());
  CHECK(text(plain_english(), act) == "Tagged “may” as hedge");
  std::vector<std::string_view> patterns;
  for (const Entry& entry : english) patterns.push_back(entry.id);
  patterns[find("act.tag")] = "{words}: {label, select, hedge {Zweifel} other {}}";
  CHECK(text({patterns.data(), english_plural, {}}, act) == "may: Zweifel");
}

TEST_CASE("message: words of an earlier program are shown as they are, an id of a later one too") {
  CHECK(text(plain_english(), as_it_was("Tag {a} quote #")) == "Tag {a} quote #");
  CHECK(text(plain_english(), Message{.id = "act.sing", .arguments = {{"words", "la"}}}) == "act.sing");
  CHECK(text(plain_english(), Message{.id = "act.hue"}) == "Changed the colour of “”");
  CHECK(text(plain_english(), Message{.id = "act.tag", .arguments = {{"count", "many"}, {"label", 7}}}) ==
        "Tagged 0 places as hedged claim");
  CHECK(text(plain_english(), Message{}) == "");
}

TEST_CASE("message: ids are found, and no others") {
  for (const Entry& entry : english) CHECK(english[find(entry.id)].id == entry.id);
  CHECK(find("") == not_found);
  CHECK(find("act") == not_found);
  CHECK(find("zzz") == not_found);
}

TEST_CASE("message: a row of a table has its message by a rule") {
  CHECK(english[Phrase("tab.", "tags").index].id == "tab.tags");
  CHECK(find_joined("tab.", "sings") == not_found);
  CHECK(find_joined("tab.", std::string(100, 'a')) == not_found);
}

TEST_CASE("message: broken patterns are refused") {
  for (const char* sound :
       {"", "a", "{a}", "{ a }", "{a, select, x {1} other {2}}", "{a, plural, =0 {{b}} other {#}} {a}"})
    CHECK_MESSAGE(is_sound(sound), sound);
  for (const char* broken : {"{", "}", "{}", "{a", "a}", "{a b}", "{a, plural}", "{a, plural, one {1}}",
                             "{a, select, x {1}}", "{a, sleep, other {1}}", "{a, plural, other {1} two}",
                             "{a, plural, {1} other {2}}", "{a, select, x {{} other {}}",
                             "{a, select, x {}} other {}}", "{a, select, x {{b, plural, one {1}}} other {}}"})
    CHECK_MESSAGE(!is_sound(broken), broken);
}

TEST_CASE("message: whatever the pattern, rendering comes to an end inside of it") {
  const std::string_view letters = "{},#a ot";
  // All patterns of up to five of these letters.
  for (std::size_t n = 0; n < 8 * 8 * 8 * 8 * 8; ++n) {
    std::string pattern;
    for (std::size_t rest = n; rest > 0; rest /= 8) pattern += letters[rest % 8];
    shown(pattern, {{"a", 1}, {"o", "t"}});
    is_sound(pattern);
  }
}

namespace {
// The English table with the pattern of one line changed.
constexpr auto with(std::size_t line, std::string_view pattern) {
  std::array<Entry, std::size(english)> table{};
  std::copy(std::begin(english), std::end(english), table.begin());
  table[line].pattern = pattern;
  return table;
}
constexpr std::size_t renamed = message::find("act.rename-person");
constexpr auto turned_round = with(renamed, "{to}, who was {from}");
constexpr auto without_from = with(renamed, "Now {to}");
constexpr auto with_more = with(renamed, "{from} {to} {count}");
constexpr auto broken_line = with(renamed, "{from} {to");
constexpr Entry one_line[] = {{"act.accept", "Kept"}};
}  // namespace

TEST_CASE("message: a translation has the same ids and arguments") {
  CHECK(is_translation<english>());
  CHECK(is_translation<turned_round>());
  CHECK_FALSE(is_translation<without_from>());
  CHECK_FALSE(is_translation<with_more>());
  CHECK_FALSE(is_translation<broken_line>());
  CHECK_FALSE(is_translation<one_line>());
}

TEST_CASE("message: names of plural forms") {
  CHECK(plural_named("few") == Plural::few);
  CHECK(plural_named("other") == Plural::other);
  CHECK(plural_named("dual") == Plural::other);
}
