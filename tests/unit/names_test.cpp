#include <doctest/doctest.h>

#include <cstring>

#include "core/analysis/findings.h"

using hearsay::from_name;
using hearsay::HedgeKind;
using hearsay::QuoteKind;

TEST_CASE("the names of kinds lead back to them") {
  for (int i = 0; i < 3; ++i) {
    QuoteKind kind = QuoteKind::direct;
    CHECK(from_name(name_of(static_cast<QuoteKind>(i)), kind));
    CHECK(kind == static_cast<QuoteKind>(i));
  }
  for (int i = 0; i < 8; ++i) {
    HedgeKind kind = HedgeKind::modal;
    CHECK(from_name(name_of(static_cast<HedgeKind>(i)), kind));
    CHECK(kind == static_cast<HedgeKind>(i));
  }
  CHECK(std::strcmp(name_of(HedgeKind::hearsay), "hearsay") == 0);
  CHECK(std::strcmp(name_of(QuoteKind::mixed), "mixed") == 0);
}

TEST_CASE("other words are no names, and leave the kind alone") {
  QuoteKind kind = QuoteKind::mixed;
  HedgeKind hedge = HedgeKind::belief;
  CHECK_FALSE(from_name("Direct", kind));
  CHECK_FALSE(from_name("", kind));
  CHECK_FALSE(from_name("direct", hedge));
  CHECK(kind == QuoteKind::mixed);
  CHECK(hedge == HedgeKind::belief);
}
