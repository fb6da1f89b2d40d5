// Tested by tests/unit/suggest_test.cpp.
#include "core/suggest/suggest.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/analysis/analyze.h"
#include "core/annotation/asides.h"
#include "core/annotation/colours.h"
#include "core/message/message.h"

namespace hearsay {

namespace {

using namespace message::literals;

Message rule_message(std::string_view rule) {
  return {.id = "rule." + std::string(rule), .arguments = {}, .words = {}};
}

class Suggester {
 public:
  explicit Suggester(Document& doc) : doc_(doc) {}

  void add(const Findings& findings) {
    for (std::size_t i = 0; i < findings.speakers.size(); ++i) {
      const Speaker& s = findings.speakers[i];
      const std::string id = "p" + std::to_string(i + 1);
      doc_.persons.emplace(
          id,
          Person{
              .id = id, .name = s.name, .hue = static_cast<std::uint8_t>(i), .named = s.named, .extra = {}});
    }
    const auto is_counted = [asides = asides(doc_.meta)](Span words) { return !aside_at(asides, words.begin); };
    for (const Attribution& a : findings.attributions)
      if (is_counted(a.content.front())) add(a);
    for (const Hedge& h : findings.hedges)
      if (is_counted(h.cue)) add(h);
  }

 private:
  Tag tag(Label label, Fragments fragments, float confidence, const Message& rule) {
    Tag t;
    t.id = "a" + std::to_string(++last_tag_);
    t.layer = analysis_layer;
    t.label = label;
    t.fragments = std::move(fragments);
    t.confidence = confidence;
    t.rule = rule;
    return t;
  }

  std::string put(Tag t) {
    const std::string id = t.id;
    doc_.tags.emplace(id, std::move(t));
    return id;
  }

  // One tag for the words, however many findings share them.
  std::string shared(Label label, const Fragments& fragments, const std::string& person, float confidence,
                     const Message& rule) {
    std::string& id = known_[{label, fragments}];
    if (id.empty()) {
      Tag t = tag(label, fragments, confidence, rule);
      t.person = person;
      id = put(std::move(t));
    }
    return id;
  }

  void link(const std::string& from, const std::string& to, Role role) {
    Link l{.id = "l" + std::to_string(++last_link_), .from = from, .to = to, .role = role, .extra = {}};
    doc_.links.emplace(l.id, l);
  }

  void add(const Attribution& a) {
    const Message rule = rule_of(a);
    Tag quote = tag(Label::quote, a.content, a.confidence, rule);
    quote.kind = name_of(a.kind);
    if (a.speaker != no_one) quote.person = "p" + std::to_string(a.speaker + 1);
    const std::string person = quote.person, id = put(std::move(quote));
    if (!a.cue.empty()) link(id, shared(Label::cue, a.cue, {}, a.confidence, rule), Role::cue);
    if (!a.source.empty())
      link(id, shared(Label::speaker, a.source, person, a.confidence, rule), Role::source);
  }

  void add(const Hedge& h) {
    const Message rule = rule_of(h, doc_.text);
    Tag hedge = tag(Label::hedge, {h.cue}, h.confidence, rule);
    hedge.kind = name_of(h.kind);
    const std::string id = put(std::move(hedge));
    if (!h.claim.empty()) link(id, shared(Label::claim, {h.claim}, {}, h.confidence, rule), Role::claim);
  }

  Document& doc_;
  std::map<std::pair<Label, Fragments>, std::string> known_;
  int last_tag_ = 0, last_link_ = 0;
};

// A line of the page that is there twice belongs to the text that is repeated round it; by itself it stays the page's.
std::vector<Aside> asides_of(const Findings& findings) {
  std::set<Span> of_page(findings.boilerplate.begin(), findings.boilerplate.end());
  std::set<std::uint32_t> repeated;
  for (const Repeat& repeat : findings.repeats) repeated.insert(repeat.paragraph);
  std::vector<Aside> out;
  for (const std::uint32_t n : repeated) {
    const Span paragraph = findings.segments.paragraphs[n].span;
    const bool in_run = repeated.contains(n + 1) || (n > 0 && repeated.contains(n - 1));
    if (!in_run && of_page.contains(paragraph)) continue;
    of_page.erase(paragraph);
    out.push_back({paragraph, Aside::What::repeat, false});
  }
  for (const Span paragraph : of_page) out.push_back({paragraph, Aside::What::page, false});
  std::sort(out.begin(), out.end(),
            [](const Aside& a, const Aside& b) { return a.paragraph.begin < b.paragraph.begin; });
  return out;
}

// What was found in the paragraphs, under ids that are free in the document and with its persons where they have the
// same name.
void copy_tags(EditBuilder& edit, const Document& doc, const Document& found, const std::vector<Span>& paragraphs) {
  const auto is_meant = [&](const Tag& tag) {
    return std::any_of(paragraphs.begin(), paragraphs.end(),
                       [&](Span p) { return p.contains(tag.fragments.front().begin); });
  };
  std::map<std::string_view, std::string> persons, tags;
  for (const auto& [id, person] : doc.persons) persons.emplace(person.name, id);
  for (const auto& [id, layer] : found.layers)
    if (!doc.layers.contains(id)) edit.put(layer);
  for (const auto& [id, tag] : found.tags) {
    if (!is_meant(tag)) continue;
    Tag copy = tag;
    copy.id = edit.fresh("a");
    if (const auto person = found.persons.find(tag.person); person != found.persons.end()) {
      std::string& here = persons[person->second.name];
      if (here.empty()) {
        Person fresh = person->second;
        here = fresh.id = edit.fresh("p");
        edit.put(fresh);
      }
      copy.person = here;
    }
    tags.emplace(id, copy.id);
    edit.put(copy);
  }
  for (const auto& [id, link] : found.links) {
    const auto from = tags.find(link.from), to = tags.find(link.to);
    if (from == tags.end() || to == tags.end()) continue;
    Link copy = link;
    copy.id = edit.fresh("l");
    copy.from = from->second;
    copy.to = to->second;
    edit.put(copy);
  }
}

}  // namespace

Document suggested_anew(const Document& doc) {
  std::vector<Span> left_out, taken_in;
  for (const Aside& one : asides(doc.meta)) left_out.push_back(one.paragraph);
  for (const Aside& one : doc.meta.asides)
    if (one.by_person && one.what == Aside::What::article) taken_in.push_back(one.paragraph);
  Document out = suggested_document(doc.id, doc.text, analyze(doc.text, left_out), doc.meta.from, doc.meta.created);
  // It was made of this document, so it fits.
  if (const Edit edit = take_in(out, taken_in); !edit.empty()) apply(out, edit);
  out.meta = doc.meta;
  return out;
}

Message rule_of(const Attribution& attribution) { return rule_message(attribution.rule); }

Message rule_of(const Hedge& hedge, const Text& text) {
  Message rule = rule_message(hedge.rule);
  std::string cue(text.bytes(hedge.cue));
  for (char& c : cue)
    if (c == '\n' || c == '\r') c = ' ';
  rule.arguments.push_back({"cue", std::move(cue)});
  return rule;
}

std::string title_of(const Text& text, const std::vector<Aside>& asides) {
  constexpr std::uint32_t longest = 80;
  const std::string_view bytes = text.bytes();
  std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  while (begin != bytes.npos) {
    const Aside* aside = aside_at(asides, static_cast<std::uint32_t>(begin));
    if (!aside) break;
    begin = bytes.find_first_not_of(" \t\r\n", aside->paragraph.end);
  }
  if (begin == bytes.npos) return "Untitled";
  std::size_t end = bytes.find_first_of("\r\n", begin);
  if (end == bytes.npos) end = bytes.size();
  end = bytes.find_last_not_of(" \t", end - 1) + 1;
  std::string_view line = bytes.substr(begin, end - begin);
  if (line.size() <= longest) return std::string(line);
  std::size_t cut = line.rfind(' ', longest);
  if (cut == line.npos || cut == 0) {
    cut = longest;
    while (!text.is_border(static_cast<std::uint32_t>(begin + cut))) --cut;
  }
  return std::string(line.substr(0, cut)) + "…";
}

Document plain_document(std::string id, const Text& text, std::string_view from, std::int64_t now) {
  Document doc;
  doc.id = std::move(id);
  doc.text = text;
  doc.meta.title = title_of(text);
  doc.meta.from = from;
  doc.meta.created = doc.meta.changed = now;
  doc.layers.emplace(analysis_layer,
                     Layer{.id = analysis_layer, .author = Author::analysis, .name = "Hearsay", .extra = {}, .version = analysis_version});
  doc.layers.emplace(my_layer, Layer{.id = my_layer, .author = Author::me, .name = "Me", .extra = {}});
  return doc;
}

Document suggested_document(std::string id, const Text& text, std::string_view from, std::int64_t now) {
  return suggested_document(std::move(id), text, analyze(text), from, now);
}

Document suggested_document(std::string id, const Text& text, const Findings& findings, std::string_view from,
                            std::int64_t now) {
  Document doc = plain_document(std::move(id), text, from, now);
  doc.meta.asides = asides_of(findings);
  doc.meta.title = title_of(text, doc.meta.asides);
  Suggester(doc).add(findings);
  colour_by_share(doc);
  return doc;
}

Edit take_in(const Document& doc, const std::vector<Span>& paragraphs) {
  const std::vector<Aside> now = asides(doc.meta);
  std::vector<Span> wanted;
  for (const Span p : paragraphs)
    if (aside_at(now, p.begin)) wanted.push_back(p);
  EditBuilder edit(doc, message::make("act.take-in", "count"_is = wanted.size()));
  if (wanted.empty()) return edit.build();
  Meta meta = doc.meta;
  meta.asides = with_word(meta, wanted, Aside::What::article);
  edit.put(meta);

  std::vector<Span> page, article;
  for (const Aside& one : asides(meta))
    if (one.what == Aside::What::page) page.push_back(one.paragraph);
  for (const Aside& one : meta.asides)
    if (one.what == Aside::What::article) article.push_back(one.paragraph);
  for (const Span p : wanted) article.push_back(p);
  std::sort(article.begin(), article.end());
  const Document found = suggested_document(doc.id, doc.text, analyze(doc.text, page, article), {}, 0);
  copy_tags(edit, doc, found, wanted);
  return edit.build();
}

}  // namespace hearsay
