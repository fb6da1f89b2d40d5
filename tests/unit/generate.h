// Documents and edits for tests, made from a seed: the same seed gives the same everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/annotation/history.h"
#include "core/text/text.h"

namespace hearsay::test {

// splitmix64: small, and the same on every platform (the standard's distributions are not).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  std::uint32_t below(std::uint64_t limit) { return static_cast<std::uint32_t>(next() % limit); }
  bool chance(std::uint32_t percent) { return below(100) < percent; }

 private:
  std::uint64_t state_;
};

// "t17". (GCC 12 warns without reason where "t" + std::to_string(17) is optimised.)
inline std::string numbered(const char* name, std::uint64_t n) {
  return std::string(name).append(std::to_string(n));
}

// Words of every width in UTF-8 and UTF-16, white space of all kinds, and what JSON must escape.
inline std::string words(Random& random, std::uint32_t count) {
  static const std::vector<std::string> pieces{"rain ",       "the mayor ",
                                               "“maybe” ",    "\n\n",
                                               "😀 ",          "👩🏽‍🏫",
                                               "Größe ",      "שלום ",
                                               "会議",        "\"said\" ",
                                               "\\ ",         "\t",
                                               "a\u0301 ",    "𝒳",
                                               "’s ",         std::string(1, '\0'),
                                               "\x7f",        "\u2028",
                                               "\r\n",        "\uFEFF",
                                               "reportedly ", "x",
                                               ". ",          "/"};
  std::string out;
  for (std::uint32_t i = 0; i < count; ++i) out += pieces[random.below(pieces.size())];
  return out;
}

// The words of the step that undo() or redo() would give.
inline std::string undo_words(const History& history) { return history.last() ? history.last()->act.words : ""; }
inline std::string redo_words(const History& history) {
  return history.can_redo() ? history.edits()[history.place()].act.words : "";
}

// The person's verdict, put straight into the document.
inline void judge(Document& doc, const std::string& tag, Judgement judgement) {
  const Verdict verdict{.layer = my_layer, .tag = tag, .judgement = judgement};
  doc.verdicts[key_of(verdict)] = verdict;
}

// “Rain,” she said. with something before it and after: a quote t1, its speaker t2, a person p1, a link l1.
inline Document small_document(std::string_view in_front, std::string_view behind) {
  const auto at = static_cast<std::uint32_t>(in_front.size());
  Document doc;
  doc.id = "d1";
  doc.text = Text::from(std::string(in_front).append("“Rain,” she said.").append(behind));
  doc.layers["me"] = {"me", Author::me, "Me", {}};
  doc.persons["p1"] = {"p1", "the mayor", 0, true, {}};
  doc.tags["t1"] = {.id = "t1", .layer = "me", .fragments = {{at, at + 11}}, .person = "p1"};
  doc.tags["t2"] = {
      .id = "t2", .layer = "me", .label = Label::speaker, .fragments = {{at + 12, at + 15}}, .person = "p1"};
  doc.links["l1"] = {"l1", "t1", "t2", Role::source, {}};
  return doc;
}

template <class Map>
std::string any_key(Random& random, const Map& map) {
  auto it = map.begin();
  std::advance(it, random.below(map.size()));
  return it->first;
}

inline Fragments some_fragments(Random& random, const Text& text) {
  const std::uint32_t length = text.code_points();
  Fragments fragments;
  std::uint32_t at = 0;
  const std::uint32_t wanted = 1 + (random.chance(30) ? random.below(3) : 0);
  for (std::uint32_t i = 0; i < wanted && at + 1 < length; ++i) {
    const std::uint32_t begin = at + random.below(length - at),
                        end = begin + 1 + random.below(length - begin);
    fragments.push_back({text.from_code_point(begin), text.from_code_point(end)});
    at = end;
  }
  if (fragments.empty()) fragments.push_back({0, text.size()});
  return fragments;
}

// `extra` as a reader of a file would keep it: sorted keys, no white space.
inline std::string some_extra(Random& random) {
  switch (random.below(6)) {
    case 0:
      return R"({"colour":"red","deep":{"list":[1,-2,2.5,null,true,{"emoji":"😀"}]}})";
    case 1:
      return R"({"x-tool":[]})";
    default:
      return {};
  }
}

inline Tag some_tag(Random& random, const Document& doc, std::string id) {
  Tag tag;
  tag.id = std::move(id);
  tag.layer = any_key(random, doc.layers);
  tag.label = static_cast<Label>(random.below(5));
  tag.fragments = some_fragments(random, doc.text);
  if (random.chance(50)) tag.kind = random.chance(50) ? "direct" : "modal";
  if (random.chance(50) && !doc.persons.empty()) tag.person = any_key(random, doc.persons);
  tag.strength = static_cast<std::uint8_t>(random.below(4));
  if (tag.label == Label::quote && random.chance(30))
    for (std::size_t way = 0; way < elsewhere_ways; ++way)
      if (random.chance(40))
        tag.elsewhere.push_back({static_cast<Elsewhere::Way>(way), random.chance(50) ? words(random, 2) : std::string(),
                                 random.chance(50) ? words(random, 4) : std::string()});
  if (random.chance(50))
    tag.confidence = static_cast<float>(random.below(1u << 24)) / static_cast<float>(1u << 24);
  if (random.chance(20)) tag.confidence = 0.9f;
  if (random.chance(30)) tag.rule = message::as_it_was(words(random, 3));
  if (random.chance(30))
    tag.rule = {.id = "rule." + words(random, 1),
                .arguments = {{"a", words(random, 2)}, {"b", static_cast<std::int64_t>(random.below(9)) - 4}}};
  if (random.chance(30)) tag.note = words(random, 5);
  tag.extra = some_extra(random);
  return tag;
}

// A verdict on a tag of the document, by any layer.
inline Verdict some_verdict(Random& random, const Document& doc, std::string tag) {
  Verdict verdict;
  verdict.layer = any_key(random, doc.layers);
  verdict.tag = std::move(tag);
  verdict.judgement = static_cast<Judgement>(random.below(4));
  if (verdict.judgement == Judgement::replaced) {
    verdict.by = any_key(random, doc.tags);
    if (verdict.by == verdict.tag) {
      verdict.by.clear();
      verdict.judgement = Judgement::rejected;
    }
  }
  if (random.chance(30)) verdict.note = words(random, 4);
  verdict.extra = some_extra(random);
  return verdict;
}

inline Person some_person(Random& random, std::string id) {
  return {std::move(id), words(random, 2), static_cast<std::uint8_t>(random.below(256)), random.chance(70),
          some_extra(random)};
}

inline Exercise some_exercise(Random& random, const Text& text) {
  Exercise sheet;
  sheet.id = words(random, 2);
  sheet.title = words(random, 3);
  if (random.chance(50)) sheet.instructions = words(random, 9);
  sheet.labels.clear();
  for (std::uint8_t label = 0; label < 5; ++label)
    if (random.chance(50)) sheet.labels.push_back(static_cast<Label>(label));
  sheet.kinds = random.chance(50);
  sheet.speakers = random.chance(50);
  sheet.statements = random.chance(30);
  sheet.suggestions = static_cast<Exercise::Help>(random.below(3));
  sheet.feedback = static_cast<Exercise::Feedback>(random.below(3));
  sheet.role = static_cast<Exercise::Role>(random.below(2));
  if (random.chance(50)) sheet.parts = some_fragments(random, text);
  if (random.chance(30)) sheet.credits.of = {80, 40, 30, 20, 10, -5};
  if (random.chance(50)) sheet.key = words(random, 20);
  sheet.locked = random.chance(20);
  if (random.chance(50)) sheet.name = words(random, 1);
  sheet.handed_in = static_cast<std::int64_t>(random.below(3)) * 1'700'000'000'000;
  sheet.tries = static_cast<int>(random.below(3));
  if (sheet.tries > 0) sheet.first = words(random, 20);
  sheet.extra = some_extra(random);
  return sheet;
}

// A sound document with up to `size` tags; emoji may come before any of them.
inline Document some_document(Random& random, std::uint32_t size) {
  Document doc;
  doc.id = numbered("d", random.below(1000));
  doc.text = Text::from(words(random, 5 + size * 2));
  doc.meta = {.title = words(random, 3),
              .from = random.chance(50) ? "paste" : "",
              .created = static_cast<std::int64_t>(random.next() >> 20),
              .changed = -static_cast<std::int64_t>(random.below(5)),
              .language = random.chance(50) ? "en-GB" : "",
              .groups = random.chance(30) ? std::vector<std::string>{words(random, 1), words(random, 2)}
                                          : std::vector<std::string>{},
              .extra = some_extra(random)};
  if (random.chance(30)) doc.meta.exercise = some_exercise(random, doc.text);
  doc.extra = some_extra(random);
  for (const auto& [id, author] : {std::pair("analysis", Author::analysis), std::pair("me", Author::me),
                                   std::pair("key", static_cast<Author>(random.below(5)))})
    doc.layers[id] = {id, author, words(random, 1), some_extra(random), random.chance(30) ? words(random, 1) : ""};
  for (std::uint32_t i = 0; i < size / 3; ++i) {
    const std::string id = fresh_id(doc, "p");
    doc.persons[id] = some_person(random, id);
  }
  for (std::uint32_t i = 0; i < size; ++i) {
    const std::string id = fresh_id(doc, "t");
    doc.tags[id] = some_tag(random, doc, id);
  }
  for (std::uint32_t i = random.below(4); i > 2; --i) {
    Tag tag = some_tag(random, doc, numbered("lost", i));
    tag.fragments.clear();
    LostTag lost{.tag = std::move(tag), .words = words(random, 3)};
    if (random.chance(50)) lost.verdict = Verdict{.layer = "me", .tag = lost.tag.id, .note = words(random, 2)};
    doc.meta.lost.push_back(std::move(lost));
  }
  for (std::uint32_t i = 0; size > 1 && i < size / 2; ++i) {
    const std::string id = fresh_id(doc, "l"), from = any_key(random, doc.tags),
                      to = any_key(random, doc.tags);
    if (from != to) doc.links[id] = {id, from, to, static_cast<Role>(random.below(3)), some_extra(random)};
  }
  for (std::uint32_t i = 0; i < size / 2; ++i) {
    Verdict verdict = some_verdict(random, doc, any_key(random, doc.tags));
    doc.verdicts[key_of(verdict)] = std::move(verdict);
  }
  return doc;
}

// Some change that a person could make, as an edit that applies to `doc`; sometimes one that changes nothing.
inline Edit some_edit(Random& random, const Document& doc) {
  EditBuilder edit(doc, message::as_it_was(numbered("Step ", random.below(1000))));
  for (std::uint32_t i = 0; i < 1 + random.below(3); ++i) {
    switch (random.below(11)) {
      case 9:
        if (doc.tags.empty()) break;
        if (const Verdict verdict = some_verdict(random, doc, any_key(random, doc.tags));
            edit.tag(verdict.tag) && (verdict.by.empty() || edit.tag(verdict.by)))
          edit.put(verdict);
        break;
      case 10:
        if (doc.verdicts.empty()) break;
        edit.remove_verdict("me", doc.verdicts.begin()->second.tag);
        break;
      case 0:
        edit.put(some_person(random, edit.fresh("p")));
        break;
      case 1:
        if (!doc.persons.empty()) edit.remove_person(any_key(random, doc.persons));
        break;
      case 2:
      case 3:
        if (!doc.tags.empty()) edit.remove_tag(any_key(random, doc.tags));
        break;
      case 4:
        if (!doc.links.empty()) edit.remove_link(any_key(random, doc.links));
        break;
      case 5: {
        Meta meta = doc.meta;
        meta.title = words(random, 2);
        if (random.chance(30)) meta.exercise = some_exercise(random, doc.text);
        edit.put(meta);
        break;
      }
      default: {
        Tag tag =
            some_tag(random, doc,
                     !doc.tags.empty() && random.chance(40) ? any_key(random, doc.tags) : edit.fresh("t"));
        if (!tag.person.empty() && !edit.person(tag.person)) tag.person.clear();
        edit.put(tag);
        const std::string other = doc.tags.empty() ? tag.id : any_key(random, doc.tags);
        if (other != tag.id && edit.tag(other))
          edit.put(Link{edit.fresh("l"), tag.id, other, static_cast<Role>(random.below(3)), {}});
      }
    }
  }
  return edit.build();
}

}  // namespace hearsay::test
