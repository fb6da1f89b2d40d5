// What a person reads, by id: the program says which message and with which arguments; the words are one file a
// language (english.h), and are made when they are shown.
//
//   using namespace hearsay::message;
//   text(language, "history.kept", "count"_is = 3, "words"_is = "")      // "Kept 3 guesses"
//   Message act = make("history.renamed", "from"_is = "Rook", "to"_is = "Ms Rook");   // to be stored
//   text(language, act)                                                   // “Renamed “Rook” to “Ms Rook””
//
// An id that is not in english.h, an argument that the pattern does not have and one that is left out do not
// compile. So does a pattern that is broken (pattern.h). Another language's table is checked against the English
// one by is_translation().
//
// Stored messages come from files: their id may be of a newer program, and an argument may be missing. An unknown
// id is shown as it is, a missing argument as nothing.
//
// To add a message: a line in english.h, in the order of the ids.
//
// Cost: O(length of the pattern and of the arguments).
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/message/english.h"
#include "core/message/numbers.h"
#include "core/message/pattern.h"
#include "core/message/stored.h"

namespace hearsay::message {

enum class Plural : std::uint8_t { zero, one, two, few, many, other };

// One language as the caller has it.
struct Language {
  // By the index of the id in `english`; nullptr: English.
  const std::string_view* patterns = nullptr;
  // Which form a number takes: in the page what Intl.PluralRules says (web/browser/language.h).
  Plural (*plural)(std::int64_t) = nullptr;
  NumberStyle numbers = {};
  // It is read from right to left: the page is then turned over (web/ui/sides.h).
  bool from_right = false;
};

// English by its one rule, for the command line and tests.
Plural english_plural(std::int64_t n);
inline Language plain_english() { return {nullptr, english_plural, {}}; }

// "one" → Plural::one; what is unknown is `other`.
Plural plural_named(std::string_view name);

// Ids and arguments at compile time.

// A string as a template argument.
template <std::size_t n>
struct Name {
  char letters[n]{};
  consteval Name(const char (&from)[n]) { std::copy_n(from, n, letters); }
  constexpr std::string_view view() const { return {letters, n - 1}; }
};

template <Name name_>
struct Given {
  static constexpr std::string_view name = name_.view();
  std::variant<std::string_view, std::int64_t> value;
};

template <Name name>
struct Key {
  Given<name> operator=(std::string_view words) const { return {words}; }
  Given<name> operator=(const char* words) const { return {std::string_view(words)}; }
  Given<name> operator=(const std::string& words) const { return {std::string_view(words)}; }
  template <std::integral Number>
  Given<name> operator=(Number n) const {
    return {static_cast<std::int64_t>(n)};
  }
};

inline namespace literals {
template <Name name>
consteval Key<name> operator""_is() {
  return {};
}
}  // namespace literals

constexpr std::size_t not_found = static_cast<std::size_t>(-1);

// Where the id is in `english`.
constexpr std::size_t find(std::string_view id) {
  const auto at =
      std::lower_bound(std::begin(english), std::end(english), id,
                       [](const Entry& entry, std::string_view wanted) { return entry.id < wanted; });
  return at != std::end(english) && at->id == id ? static_cast<std::size_t>(at - std::begin(english))
                                                 : not_found;
}

constexpr std::size_t find_joined(std::string_view opening, std::string_view rest) {
  char id[64]{};
  const std::size_t length = opening.size() + rest.size();
  if (length > std::size(id)) return not_found;
  std::copy(rest.begin(), rest.end(), std::copy(opening.begin(), opening.end(), id));
  return find({id, length});
}

// Not constexpr: a call to one of these is what the compiler complains about.
void this_message_is_not_in_english_h();
void the_pattern_has_another_argument();
void the_pattern_has_no_such_argument();

template <class... Arguments>
struct Checked {
  std::size_t index = 0;
  template <std::size_t n>
  consteval Checked(const char (&id)[n]) : index(find(std::string_view(id, n - 1))) {
    if (index == not_found) {
      this_message_is_not_in_english_h();
    } else {
      const std::string_view pattern = english[index].pattern;
      if (!(has_argument(pattern, Arguments::name) && ...)) the_pattern_has_no_such_argument();
      visit_arguments(pattern, []([[maybe_unused]] std::string_view wanted, ArgumentKind) {
        if (!((Arguments::name == wanted) || ...)) the_pattern_has_another_argument();
      });
    }
  }
  // Of an id in two pieces, for tables whose rows have messages by a rule: “action.” and the row's own id.
  consteval Checked(std::string_view opening, std::string_view rest) : index(find_joined(opening, rest)) {
    if (index == not_found) {
      this_message_is_not_in_english_h();
    } else {
      visit_arguments(english[index].pattern, [](std::string_view, ArgumentKind) { the_pattern_has_another_argument(); });
    }
  }
};

// A message that takes no arguments, as a table holds it.
using Phrase = Checked<>;

// The words.

struct View {
  std::string_view name;
  std::variant<std::string_view, std::int64_t> value;
};
// `pattern` as the language writes it.
std::string render(const Language& language, std::string_view pattern, const View* arguments,
                   std::size_t count);
std::string_view pattern_of(const Language& language, std::size_t index);

template <class... Arguments>
std::string text(const Language& language, Checked<std::type_identity_t<Arguments>...> id,
                 const Arguments&... given) {
  const std::array<View, sizeof...(Arguments)> views{View{Arguments::name, given.value}...};
  return render(language, pattern_of(language, id.index), views.data(), views.size());
}
std::string text(const Language& language, const Message& stored);

// A message to be stored. Empty words are left out.
Message make_stored(std::size_t index, const View* arguments, std::size_t count);
template <class... Arguments>
Message make(Checked<std::type_identity_t<Arguments>...> id, const Arguments&... given) {
  const std::array<View, sizeof...(Arguments)> views{View{Arguments::name, given.value}...};
  return make_stored(id.index, views.data(), views.size());
}

// Whether line `index` of another language's table says what the English line does, with the same arguments.
constexpr bool is_translation(const Entry& entry, std::size_t index) {
  if (entry.id != english[index].id || !is_sound(entry.pattern)) return false;
  bool same = true;
  visit_arguments(entry.pattern, [&](std::string_view name, ArgumentKind) {
    same = same && has_argument(english[index].pattern, name);
  });
  visit_arguments(english[index].pattern, [&](std::string_view name, ArgumentKind) {
    same = same && has_argument(entry.pattern, name);
  });
  return same;
}

// A line at a time: compilers limit the steps of one constant expression, and a whole table takes more.
template <const auto& table, std::size_t index>
inline constexpr bool line_is_translated = is_translation(table[index], index);

// For a table of another language, which has the ids of the English one in their order:
//   static_assert(is_translation<german>());
template <const auto& table>
consteval bool is_translation() {
  if constexpr (std::size(table) != std::size(english)) {
    return false;
  } else {
    return []<std::size_t... index>(std::index_sequence<index...>) {
      // The size is written out: clang limits how many elements it deduces one from.
      const std::array<bool, sizeof...(index)> lines{line_is_translated<table, index>...};
      return std::all_of(lines.begin(), lines.end(), [](bool fits) { return fits; });
    }(std::make_index_sequence<std::size(english)>());
  }
}

}  // namespace hearsay::message
