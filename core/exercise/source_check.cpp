// Tested by tests/unit/source_check_test.cpp.
#include "core/exercise/source_check.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/annotation/commands.h"
#include "core/annotation/layers.h"
#include "core/annotation/report.h"
#include "core/message/message.h"

namespace hearsay::exercise {

namespace {

using namespace message::literals;

// The hedges inside what the person says, "“may”, “about”": each word once, the first three of them.
std::string hedges_of(const Document& doc, std::string_view person) {
  constexpr std::size_t most = 3;
  const std::vector<const Tag*> tags = finds_of(doc, my_layer);
  std::set<std::string> told;
  std::string out;
  for (const Tag* hedge : tags) {
    if (hedge->label != Label::hedge || told.size() == most) continue;
    const bool inside = std::any_of(tags.begin(), tags.end(), [&](const Tag* quote) {
      return quote->label == Label::quote && quote->person == person &&
             std::any_of(quote->fragments.begin(), quote->fragments.end(),
                         [&](Span part) { return part.contains(hull(hedge->fragments)); });
    });
    std::string words = commands::told(doc, hedge->fragments);
    if (!inside || !told.insert(words).second) continue;
    (out += out.empty() ? "“" : ", “").append(words).append("”");
  }
  return out;
}

Seed seed_of(SourceQuestion question, const Document& doc, const Person& person, std::size_t others) {
  switch (question) {
    case SourceQuestion::named:
      return {person.named ? SourceAnswer::yes : SourceAnswer::no,
              message::make("sourcecheck.seed-named", "named"_is = person.named ? "yes" : "no")};
    case SourceQuestion::several:
      return {others > 0 ? SourceAnswer::yes : SourceAnswer::no, message::make("sourcecheck.seed-several", "count"_is = others)};
    case SourceQuestion::evidence:
      if (std::string hedges = hedges_of(doc, person.id); !hedges.empty())
        return {SourceAnswer::no, message::make("sourcecheck.seed-hedged", "words"_is = hedges)};
      break;
    case SourceQuestion::independent:
    case SourceQuestion::informed:
      break;
  }
  return {};
}

}  // namespace

std::vector<SeededSource> speakers_to_check(const Document& teachers) {
  std::vector<const Person*> speakers;
  for (const PersonReport& one : make_report(teachers, {.suggestions = false}).persons) {
    const auto person = teachers.persons.find(one.person);
    if (one.quotes > 0 && person != teachers.persons.end()) speakers.push_back(&person->second);
  }
  std::vector<SeededSource> out;
  for (const Person* person : speakers) {
    SeededSource& source = out.emplace_back();
    source.id = person->id;
    source.name = person->name;
    for (std::size_t i = 0; i < source_questions; ++i)
      source.seeds[i] = seed_of(static_cast<SourceQuestion>(i), teachers, *person, speakers.size() - 1);
  }
  return out;
}

std::vector<CheckedSource> still_speaking(std::vector<CheckedSource> sources, const std::vector<SeededSource>& speakers) {
  std::vector<CheckedSource> out;
  for (CheckedSource& source : sources) {
    const auto same = std::find_if(speakers.begin(), speakers.end(), [&](const SeededSource& one) { return one.id == source.id; });
    if (same == speakers.end()) continue;
    source.name = same->name;
    out.push_back(std::move(source));
  }
  return out;
}

std::vector<CheckedSource> unanswered(std::vector<CheckedSource> sources) {
  for (CheckedSource& source : sources) {
    source.replies = {};
    source.extra.clear();  // a newer program may have an answer there
  }
  return sources;
}

const CheckedSource* find_source(const Exercise& sheet, std::string_view id) {
  const auto found = std::find_if(sheet.sources.begin(), sheet.sources.end(), [&](const CheckedSource& one) { return one.id == id; });
  return found == sheet.sources.end() ? nullptr : &*found;
}

Edit answer_source(const Document& doc, std::string_view source, SourceQuestion question, SourceReply reply) {
  if (!doc.meta.exercise) return {};
  const CheckedSource* asked = find_source(*doc.meta.exercise, source);
  if (!asked) return {};
  reply.reason = commands::name_from(reply.reason);
  Meta meta = doc.meta;
  meta.exercise->sources[static_cast<std::size_t>(asked - doc.meta.exercise->sources.data())].to(question) = std::move(reply);
  return EditBuilder(doc, message::make("act.source-check", "name"_is = commands::told(asked->name))).put(meta).build();
}

std::size_t unanswered_questions(const Exercise& sheet) {
  std::size_t count = 0;
  for (const CheckedSource& source : sheet.sources)
    count += static_cast<std::size_t>(std::count_if(source.replies.begin(), source.replies.end(),
                                                    [](const SourceReply& one) { return one.answer == SourceAnswer::open; }));
  return count;
}

}  // namespace hearsay::exercise
