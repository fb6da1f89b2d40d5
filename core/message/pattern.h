// The patterns of messages: a subset of ICU's MessageFormat, which translators and their tools know.
//
//   Merged {names}
//   {count, plural, =0 {No quotes} one {# quote} other {# quotes}}
//   Made it {label, select, quote {a quote} other {something else}}
//
// # is the number of the nearest plural round it. A plural and a select must have an `other`; branches may hold
// further arguments. There is no escape: a brace or, inside of a plural, a # cannot be written as itself.
//
// Everything here is constexpr, so that message.h can check patterns while it is compiled. Nothing allocates; the
// views live as long as the pattern. Cost: O(length · depth).
#pragma once

#include <string_view>

namespace hearsay::message {

enum class ArgumentKind : unsigned char { plain, plural, select };

// One piece of a pattern: words as they are, #, or an argument.
struct Piece {
  enum class What : unsigned char { words, hash, argument, end, broken } what = What::end;
  std::string_view words = {};     // of words
  std::string_view name = {};      // of an argument
  std::string_view branches = {};  // of a plural or a select: all of them
  ArgumentKind kind = ArgumentKind::plain;
};

struct Branch {
  std::string_view key = {}, pattern = {};
  bool broken = false;
};

namespace pattern_parts {

constexpr bool is_blank(char c) { return c == ' ' || c == '\n'; }

constexpr std::string_view trimmed(std::string_view words) {
  while (!words.empty() && is_blank(words.front())) words.remove_prefix(1);
  while (!words.empty() && is_blank(words.back())) words.remove_suffix(1);
  return words;
}

// Where the brace that opens at the first byte closes; npos when it does not.
constexpr std::size_t closing(std::string_view pattern) {
  int depth = 0;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '{') ++depth;
    if (pattern[at] == '}' && --depth == 0) return at;
  }
  return pattern.npos;
}

// Up to the next comma, which goes too; trimmed.
constexpr std::string_view take_field(std::string_view& rest) {
  const std::size_t comma = rest.find(',');
  const std::string_view field = rest.substr(0, comma);
  rest = comma == rest.npos ? std::string_view() : rest.substr(comma + 1);
  return trimmed(field);
}

}  // namespace pattern_parts

// The next piece of the pattern; takes it off `rest`.
constexpr Piece next_piece(std::string_view& rest, bool in_plural) {
  using What = Piece::What;
  Piece piece;
  if (rest.empty()) return piece;
  if (rest.front() == '}') return {.what = What::broken};
  if (in_plural && rest.front() == '#') {
    rest.remove_prefix(1);
    return {.what = What::hash};
  }
  if (rest.front() != '{') {
    piece.what = What::words;
    piece.words = rest.substr(0, rest.find_first_of(in_plural ? "{}#" : "{}"));
    rest.remove_prefix(piece.words.size());
    return piece;
  }
  const std::size_t end = pattern_parts::closing(rest);
  if (end == rest.npos) return {.what = What::broken};
  std::string_view inside = rest.substr(1, end - 1);
  rest.remove_prefix(end + 1);
  piece.what = What::argument;
  piece.name = pattern_parts::take_field(inside);
  const std::string_view kind = pattern_parts::take_field(inside);
  piece.branches = pattern_parts::trimmed(inside);
  if (kind == "plural") piece.kind = ArgumentKind::plural;
  if (kind == "select") piece.kind = ArgumentKind::select;
  const bool plain = piece.kind == ArgumentKind::plain;
  if (piece.name.empty() || piece.name.find_first_of("{} ") != piece.name.npos || plain != kind.empty() ||
      plain != piece.branches.empty())
    return {.what = What::broken};
  return piece;
}

// The next branch; takes it off `rest`, which must not be empty.
constexpr Branch next_branch(std::string_view& rest) {
  const std::size_t open = rest.find('{');
  if (open == rest.npos) return {.broken = true};
  const std::size_t end = pattern_parts::closing(rest.substr(open));
  if (end == rest.npos) return {.broken = true};
  Branch branch{pattern_parts::trimmed(rest.substr(0, open)), rest.substr(open + 1, end - 1)};
  branch.broken = branch.key.empty() || branch.key.find(' ') != branch.key.npos;
  rest = pattern_parts::trimmed(rest.substr(open + end + 1));
  return branch;
}

// Calls visit(name, kind) for every argument of the pattern, in its order and as often as it is there. False when
// the pattern is broken.
template <class Visit>
constexpr bool visit_arguments(std::string_view pattern, const Visit& visit, bool in_plural = false) {
  using What = Piece::What;
  for (Piece piece = next_piece(pattern, in_plural); piece.what != What::end;
       piece = next_piece(pattern, in_plural)) {
    if (piece.what == What::broken) return false;
    if (piece.what != What::argument) continue;
    visit(piece.name, piece.kind);
    bool other = piece.kind == ArgumentKind::plain;
    for (std::string_view rest = piece.branches; !rest.empty();) {
      const Branch branch = next_branch(rest);
      if (branch.broken) return false;
      other = other || branch.key == "other";
      if (!visit_arguments(branch.pattern, visit, in_plural || piece.kind == ArgumentKind::plural))
        return false;
    }
    if (!other) return false;
  }
  return true;
}

constexpr bool is_sound(std::string_view pattern) {
  return visit_arguments(pattern, [](std::string_view, ArgumentKind) {});
}

constexpr bool has_argument(std::string_view pattern, std::string_view wanted) {
  bool found = false;
  visit_arguments(pattern, [&](std::string_view name, ArgumentKind) { found = found || name == wanted; });
  return found;
}

}  // namespace hearsay::message
