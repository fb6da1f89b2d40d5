// libFuzzer target over the whole analysis: any bytes give findings that hold together.
//
//   clang++ -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -I. tests/fuzz/analyze_fuzz.cpp core/…/*.cpp
//   ./analyze_fuzz -max_total_time=60 -dict=tests/fuzz/analyze.dict corpus/
//
// Held: spans inside the text, not empty, on code point borders; fragments sorted and disjoint; indices in
// range; lists sorted as findings.h says; sentences cover all that is not white space; the same text gives
// the same findings.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "core/analysis/analyze.h"
#include "tests/unit/invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const hearsay::Text text = hearsay::Text::from(std::string_view(reinterpret_cast<const char*>(data), size));
  const hearsay::Findings findings = hearsay::analyze(text);
  if (const char* broken = hearsay::broken_invariant(text, findings)) {
    std::fprintf(stderr, "broken: %s\n", broken);
    std::abort();
  }
  return 0;
}
