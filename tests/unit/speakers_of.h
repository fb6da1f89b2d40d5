// Who says what in a few sentences, for the tests of names, pronouns and descriptions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/analyze.h"

namespace hearsay::test {

using Names = std::vector<std::string>;

// The speakers' names, quotation by quotation; "-" where nobody is known.
inline Names who(std::string_view bytes) {
  const Text text = Text::from(bytes);
  const Findings f = analyze(text);
  Names out;
  for (const Attribution& a : f.attributions)
    out.push_back(a.speaker == no_one ? std::string("-")
                                      : f.speakers[static_cast<std::size_t>(a.speaker)].name);
  return out;
}

}  // namespace hearsay::test
