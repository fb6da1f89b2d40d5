// Tested by tests/unit/longer_test.cpp.
#include "core/message/longer.h"

#include <iterator>

#include "core/message/english.h"
#include "core/message/pattern.h"

namespace hearsay::message {

namespace {

void put(std::string& out, std::string_view pattern, bool in_plural) {
  using What = Piece::What;
  for (Piece piece = next_piece(pattern, in_plural); piece.what != What::end && piece.what != What::broken;
       piece = next_piece(pattern, in_plural)) {
    if (piece.what == What::hash) out += '#';
    if (piece.what == What::words)
      for (const char c : piece.words) {
        out += c;
        if (std::string_view("aeiouAEIOU").find(c) != std::string_view::npos) out += static_cast<char>(c | 0x20);
      }
    if (piece.what != What::argument) continue;
    (out += '{') += piece.name;
    const bool plural = piece.kind == ArgumentKind::plural;
    if (piece.kind != ArgumentKind::plain) out += plural ? ", plural," : ", select,";
    for (std::string_view rest = piece.branches; !rest.empty();) {
      const Branch branch = next_branch(rest);
      ((out += ' ') += branch.key) += " {";
      put(out, branch.pattern, in_plural || plural);
      out += '}';
    }
    out += '}';
  }
}

}  // namespace

std::string longer(std::string_view pattern) {
  std::string out;
  put(out, pattern, false);
  if (!pattern.empty()) out += " o";
  return out;
}

std::vector<std::string> longer_english() {
  std::vector<std::string> out;
  out.reserve(std::size(english));
  for (const Entry& entry : english) out.push_back(longer(entry.pattern));
  return out;
}

}  // namespace hearsay::message
