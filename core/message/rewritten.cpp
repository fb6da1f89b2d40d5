// Tested by tests/unit/longer_test.cpp and mirrored_test.cpp.
#include "core/message/rewritten.h"

#include <iterator>

#include "core/message/english.h"
#include "core/message/pattern.h"

namespace hearsay::message {

namespace {

using Words = std::function<std::string(std::string_view)>;

void put(std::string& out, std::string_view pattern, bool in_plural, const Words& words) {
  using What = Piece::What;
  for (Piece piece = next_piece(pattern, in_plural); piece.what != What::end && piece.what != What::broken;
       piece = next_piece(pattern, in_plural)) {
    if (piece.what == What::hash) out += '#';
    if (piece.what == What::words) out += words(piece.words);
    if (piece.what != What::argument) continue;
    (out += '{') += piece.name;
    const bool plural = piece.kind == ArgumentKind::plural;
    if (piece.kind != ArgumentKind::plain) out += plural ? ", plural," : ", select,";
    for (std::string_view rest = piece.branches; !rest.empty();) {
      const Branch branch = next_branch(rest);
      ((out += ' ') += branch.key) += " {";
      put(out, branch.pattern, in_plural || plural, words);
      out += '}';
    }
    out += '}';
  }
}

}  // namespace

std::string rewritten(std::string_view pattern, const Words& words) {
  std::string out;
  put(out, pattern, false, words);
  return out;
}

std::vector<std::string> all_rewritten(std::string (*message)(std::string_view)) {
  std::vector<std::string> out;
  out.reserve(std::size(english));
  for (const Entry& entry : english) out.push_back(message(entry.pattern));
  return out;
}

}  // namespace hearsay::message
