// What the tests of reported clauses share: the findings as lines that read well.
#pragma once

#include <string>

#include "core/analysis/analyze.h"

namespace hearsay {

// "content | cue | source" of each attribution, one a line; fragments joined by " + ".
inline std::string reports(std::string_view bytes) {
  const Text text = Text::from(bytes);
  const Findings f = analyze(text);
  std::string out;
  const auto put = [&](const Fragments& fragments) {
    for (std::size_t i = 0; i < fragments.size(); ++i) {
      if (i > 0) out += " + ";
      out += text.bytes(fragments[i]);
    }
  };
  for (const Attribution& a : f.attributions) {
    if (!out.empty()) out += '\n';
    put(a.content);
    out += " | ";
    put(a.cue);
    out += " | ";
    put(a.source);
  }
  return out;
}

}  // namespace hearsay
