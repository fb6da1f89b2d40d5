// A person's tags as findings: what was accepted, rejected, corrected and tagged by hand.
#include "core/suggest/judged.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/analysis/analyze.h"
#include "core/annotation/asides.h"
#include "core/annotation/commands.h"
#include "core/annotation/edit.h"
#include "core/suggest/suggest.h"

using namespace hearsay;

namespace {

constexpr std::string_view article =
    "Ferry to stop\n\n“The ferry will stop in May,” said Anna Holt, the harbour master. She said the pier might be sold. "
    "“Nobody asked us,” fisherman Piet Osk told the council.\n\nHolt’s deputy, Lena Brack, said that the town would pay.";

struct Read {
  Text text = Text::from(article);
  Findings found = analyze(text);
  Document doc = suggested_document("d", text, found, "paste", 0);

  const Tag& quote(std::string_view words) const {
    const auto tag = std::find_if(doc.tags.begin(), doc.tags.end(), [&](const auto& entry) {
      return entry.second.label == Label::quote && said(entry.second.fragments).find(words) != std::string::npos;
    });
    REQUIRE(tag != doc.tags.end());
    return tag->second;
  }
  std::string said(const Fragments& fragments) const { return std::string(text.bytes(hull(fragments))); }
  Findings judged() const { return judged_findings(doc, found); }
};

std::string speaker_of(const Findings& findings, const Attribution& attribution) {
  return attribution.speaker == no_one ? "" : findings.speakers[static_cast<std::size_t>(attribution.speaker)].name;
}

}  // namespace

TEST_CASE("judged: of a document that nobody has judged these are the findings that it was made of") {
  const Read read;
  const Findings judged = read.judged();
  REQUIRE(read.found.attributions.size() >= 4);
  REQUIRE(judged.attributions.size() == read.found.attributions.size());
  for (std::size_t i = 0; i < judged.attributions.size(); ++i) {
    const Attribution &a = judged.attributions[i], &b = read.found.attributions[i];
    CHECK(a.kind == b.kind);
    CHECK(a.content == b.content);
    CHECK(a.cue == b.cue);
    CHECK(a.source == b.source);
    CHECK(a.confidence == b.confidence);
    CHECK(a.speaker_confidence == b.speaker_confidence);
    CHECK(a.rule == b.rule);
    CHECK(speaker_of(judged, a) == speaker_of(read.found, b));
  }
  REQUIRE(judged.speakers.size() == read.found.speakers.size());
  for (std::size_t i = 0; i < judged.speakers.size(); ++i) {
    CHECK(judged.speakers[i].name == read.found.speakers[i].name);
    CHECK(judged.speakers[i].mentions == read.found.speakers[i].mentions);
    CHECK(judged.speakers[i].named == read.found.speakers[i].named);
  }
  REQUIRE(judged.hedges.size() == read.found.hedges.size());
  REQUIRE(!judged.hedges.empty());
  for (std::size_t i = 0; i < judged.hedges.size(); ++i) {
    CHECK(judged.hedges[i].cue == read.found.hedges[i].cue);
    CHECK(judged.hedges[i].claim == read.found.hedges[i].claim);
    CHECK(judged.hedges[i].kind == read.found.hedges[i].kind);
  }
  CHECK(judged.segments.sentences.size() == read.found.segments.sentences.size());
}

TEST_CASE("judged: of an article that was neither analysed nor tagged it is what is found; of a tagged one its tags alone") {
  Read read;
  read.doc = plain_document("d", read.text, "file", 0);
  CHECK(read.judged().attributions.size() == read.found.attributions.size());
  EditBuilder builder(read.doc, {});
  builder.put(Tag{.id = "t1", .layer = my_layer, .fragments = {{15, 20}}, .kind = "mixed"});
  REQUIRE(apply(read.doc, builder.build()) == "");
  const Findings judged = read.judged();
  REQUIRE(judged.attributions.size() == 1);
  CHECK(judged.attributions.front().kind == QuoteKind::mixed);
  CHECK(judged.hedges.empty());
}

TEST_CASE("judged: what was rejected is gone, what was accepted is certain") {
  Read read;
  apply(read.doc, commands::reject(read.doc, {read.quote("Nobody asked").id}));
  apply(read.doc, commands::accept(read.doc, {read.quote("The ferry").id}));
  const Findings judged = read.judged();
  CHECK(judged.attributions.size() + 1 == read.found.attributions.size());
  for (const Attribution& a : judged.attributions) {
    CHECK(read.said(a.content).find("Nobody") == std::string::npos);
    if (read.said(a.content).find("The ferry") != std::string::npos) CHECK(a.confidence == 1);
  }
}

TEST_CASE("judged: a quote that a person tagged takes the place of a suggestion on much the same words") {
  Read read;
  const Tag suggested = read.quote("the town would pay");
  Tag own = suggested;
  own.id = "t1";
  own.layer = my_layer;
  own.fragments.front().begin += 5;  // without "that "
  own.person.clear();
  EditBuilder builder(read.doc, {});
  builder.put(own);
  REQUIRE(apply(read.doc, builder.build()) == "");
  const Findings judged = read.judged();
  CHECK(judged.attributions.size() == read.found.attributions.size());
  const auto at = std::find_if(judged.attributions.begin(), judged.attributions.end(),
                               [&](const Attribution& a) { return a.content == own.fragments; });
  REQUIRE(at != judged.attributions.end());
  CHECK(at->confidence == 1);
  CHECK(at->speaker == no_one);
  CHECK(at->rule.empty());
}

TEST_CASE("judged: speakers that a person merged are one, with the mentions of both") {
  Read read;
  const std::string first = read.quote("The ferry").person, second = read.quote("Nobody asked").person;
  REQUIRE(first != second);
  REQUIRE(apply(read.doc, commands::merge_persons(read.doc, first, {second})) == "");
  const Findings judged = read.judged();
  CHECK(judged.speakers.size() + 1 == read.found.speakers.size());
  std::size_t mentions = 0;
  for (const Speaker& speaker : read.found.speakers)
    if (speaker.name == "Anna Holt" || speaker.name == "Piet Osk") mentions += speaker.mentions.size();
  const auto merged = std::find_if(judged.speakers.begin(), judged.speakers.end(),
                                   [&](const Speaker& s) { return s.name == "Anna Holt"; });
  REQUIRE(merged != judged.speakers.end());
  CHECK(merged->mentions.size() == mentions);
  CHECK(std::is_sorted(merged->mentions.begin(), merged->mentions.end()));
}

TEST_CASE("judged: a hedge without a claim takes its sentence") {
  Read read;
  const std::string_view words = "Nobody asked us";
  const auto begin = static_cast<std::uint32_t>(article.find(words));
  EditBuilder builder(read.doc, {});
  builder.put(Tag{.id = "t1", .layer = my_layer, .label = Label::hedge, .fragments = {{begin, begin + 6}}});
  REQUIRE(apply(read.doc, builder.build()) == "");
  const Findings judged = read.judged();
  const auto at = std::find_if(judged.hedges.begin(), judged.hedges.end(),
                               [&](const Hedge& hedge) { return hedge.cue.begin == begin; });
  REQUIRE(at != judged.hedges.end());
  CHECK(at->claim.contains(at->cue));
  CHECK(at->claim.length() > words.size());
}

TEST_CASE("judged: what a person says is not part of the article is not in the findings") {
  Read read;
  const std::size_t before = read.found.boilerplate.size();
  const auto at = static_cast<std::uint32_t>(article.find("Holt’s deputy"));
  REQUIRE(apply(read.doc, leave_out(read.doc, paragraphs_at(read.text, {at, at}))) == "");
  const Findings judged = read.judged();
  CHECK(judged.boilerplate.size() == before + 1);
  for (const Attribution& a : judged.attributions) CHECK(a.content.front().begin < at);
}

TEST_CASE("judged: without suggestions only what the person accepted or tagged counts, and its speakers") {
  Read read;
  const auto alone = [&] { return judged_findings(read.doc, read.found, Suggestions::leave_out); };
  CHECK(alone().attributions.empty());
  CHECK(alone().hedges.empty());
  CHECK(alone().speakers.empty());
  CHECK(alone().segments.sentences.size() == read.found.segments.sentences.size());
  REQUIRE(apply(read.doc, commands::accept(read.doc, {read.quote("Nobody asked").id})) == "");
  const Findings one = alone();
  REQUIRE(one.attributions.size() == 1);
  CHECK(read.said(one.attributions[0].content).find("Nobody asked us") != std::string::npos);
  REQUIRE(one.speakers.size() == 1);
  CHECK(one.speakers[0].name == "Piet Osk");
  Document untouched;
  untouched.text = read.text;
  CHECK(judged_findings(untouched, read.found, Suggestions::leave_out).attributions.empty());
}
