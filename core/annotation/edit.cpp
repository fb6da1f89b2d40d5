// Tested by tests/unit/edit_test.cpp: small edits exhaustively, long random scripts against a naive twin.
#include "core/annotation/edit.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace hearsay {

namespace {

template <class T>
using Things = std::map<std::string, T, std::less<>>;

// The part of a document that holds things of one kind, and the word for it.
template <class T, class Doc>
auto& things(Doc& doc) {
  if constexpr (std::is_same_v<T, Layer>) return doc.layers;
  if constexpr (std::is_same_v<T, Person>) return doc.persons;
  if constexpr (std::is_same_v<T, Tag>) return doc.tags;
  if constexpr (std::is_same_v<T, Link>) return doc.links;
  if constexpr (std::is_same_v<T, Verdict>) return doc.verdicts;
}
constexpr const char* noun(const Layer&) { return "layer"; }
constexpr const char* noun(const Person&) { return "person"; }
constexpr const char* noun(const Tag&) { return "tag"; }
constexpr const char* noun(const Link&) { return "link"; }
constexpr const char* noun(const Verdict&) { return "verdict"; }
bool has_key(const Verdict& verdict) { return !verdict.layer.empty() && !verdict.tag.empty(); }
template <class T>
bool has_key(const T& thing) {
  return !thing.id.empty();
}

template <class T>
AnyChange swapped(const Change<T>& change) {
  return Change<T>{change.after, change.before};
}
AnyChange swapped(const TextChange& change) { return TextChange{change.after, change.before}; }

// make(): checks that the document holds what the change calls "before", then puts "after" in its place.

template <class T>
std::string make(Document& doc, const Change<T>& change) {
  if (!change.before && !change.after) return "A change of this step is empty: the record is damaged.";
  const T& either = change.before ? *change.before : *change.after;
  const std::string key = key_of(either), who = std::string("The ") + noun(either) + " “" + key + "”";
  if (!has_key(either))
    return std::string("A ") + noun(either) + " of this step has no id: the record is damaged.";
  if (change.before && change.after && key_of(*change.before) != key_of(*change.after))
    return who + " would get another id: the record is damaged.";
  Things<T>& all = things<T>(doc);
  const auto it = all.find(key);
  if (!change.before) {
    if (it != all.end()) return who + " is there already.";
    all.emplace(key, *change.after);
    return {};
  }
  if (it == all.end()) return who + " is not there any more.";
  if (it->second != *change.before) return who + " has been changed since.";
  if (change.after) {
    it->second = *change.after;
  } else {
    all.erase(it);
  }
  return {};
}

std::string make(Document& doc, const Change<Meta>& change) {
  if (!change.before || !change.after) return "A change of this step is empty: the record is damaged.";
  if (doc.meta != *change.before) return "The article’s title or details have been changed since.";
  doc.meta = *change.after;
  return {};
}

std::string make(Document& doc, const TextChange& change) {
  if (doc.text.bytes() != change.before) return "The article’s text has been changed since.";
  Text text = Text::from(change.after);
  if (text.replaced()) return "The new text holds bytes that are not characters (UTF-8).";
  doc.text = std::move(text);
  return {};
}

// take_back(): puts "before" in place again, unasked, for a change that was just made.

template <class T>
void take_back(Document& doc, const Change<T>& change) {
  if (change.before) {
    things<T>(doc).insert_or_assign(key_of(*change.before), *change.before);
  } else {
    things<T>(doc).erase(key_of(*change.after));
  }
}
void take_back(Document& doc, const Change<Meta>& change) { doc.meta = *change.before; }
void take_back(Document& doc, const TextChange& change) { doc.text = Text::from(change.before); }

// What an edit touched, to be checked once it is made.
struct Touched {
  std::set<std::string_view> tags, links, gone_tags, gone_persons, gone_layers;
  std::set<std::string, std::less<>> verdicts;
  bool text = false, meta = false;

  void add(const Change<Layer>& c) {
    if (!c.after) gone_layers.insert(c.before->id);
  }
  void add(const Change<Person>& c) {
    if (!c.after) gone_persons.insert(c.before->id);
  }
  void add(const Change<Tag>& c) { c.after ? tags.insert(c.after->id) : gone_tags.insert(c.before->id); }
  void add(const Change<Link>& c) {
    if (c.after) links.insert(c.after->id);
  }
  void add(const Change<Verdict>& c) {
    if (c.after) verdicts.insert(key_of(*c.after));
  }
  void add(const Change<Meta>&) { meta = true; }
  void add(const TextChange&) { text = true; }
};

std::string problem_after(const Document& doc, const Touched& touched) {
  // Everything when something may have lost what it names; else only what was put.
  const bool all_tags = touched.text || !touched.gone_persons.empty() || !touched.gone_layers.empty();
  if (all_tags) {
    for (const auto& [id, tag] : doc.tags)
      if (std::string problem = tag_problem(doc, tag); !problem.empty()) return problem;
  } else {
    for (const std::string_view id : touched.tags)
      if (const auto it = doc.tags.find(id); it != doc.tags.end())
        if (std::string problem = tag_problem(doc, it->second); !problem.empty()) return problem;
  }
  if (!touched.gone_tags.empty()) {
    for (const auto& [id, link] : doc.links)
      if (std::string problem = link_problem(doc, link); !problem.empty()) return problem;
    for (const auto& [key, verdict] : doc.verdicts)
      if (std::string problem = verdict_problem(doc, verdict); !problem.empty()) return problem;
  } else {
    for (const std::string& key : touched.verdicts)
      if (const auto it = doc.verdicts.find(key); it != doc.verdicts.end())
        if (std::string problem = verdict_problem(doc, it->second); !problem.empty()) return problem;
    for (const std::string_view id : touched.links)
      if (const auto it = doc.links.find(id); it != doc.links.end())
        if (std::string problem = link_problem(doc, it->second); !problem.empty()) return problem;
  }
  if (!touched.text && !touched.meta) return {};
  const std::string problem = asides_problem(doc);
  return problem.empty() ? parts_problem(doc) : problem;
}

}  // namespace

bool same_step(const Edit& a, const Edit& b) {
  return a.act == b.act && std::is_permutation(a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end());
}

Edit inverse(const Edit& edit) {
  Edit back{edit.act, {}};
  back.changes.reserve(edit.changes.size());
  for (auto it = edit.changes.rbegin(); it != edit.changes.rend(); ++it)
    back.changes.push_back(std::visit([](const auto& change) { return swapped(change); }, *it));
  return back;
}

std::string apply(Document& doc, const Edit& edit) {
  std::string problem;
  std::size_t made = 0;
  Touched touched;
  for (; made < edit.changes.size(); ++made) {
    const AnyChange& any = edit.changes[made];
    problem = std::visit([&doc](const auto& change) { return make(doc, change); }, any);
    if (!problem.empty()) break;
    std::visit([&touched](const auto& change) { touched.add(change); }, any);
  }
  if (problem.empty()) problem = problem_after(doc, touched);
  if (problem.empty()) return {};
  while (made-- > 0) std::visit([&doc](const auto& change) { take_back(doc, change); }, edit.changes[made]);
  return problem;
}

// EditBuilder.

EditBuilder::EditBuilder(const Document& doc, Message act) : doc_(doc) { edit_.act = std::move(act); }

template <class T>
EditBuilder::Places& EditBuilder::places() {
  if constexpr (std::is_same_v<T, Layer>) return layers_;
  if constexpr (std::is_same_v<T, Person>) return persons_;
  if constexpr (std::is_same_v<T, Tag>) return tags_;
  if constexpr (std::is_same_v<T, Link>) return links_;
  if constexpr (std::is_same_v<T, Verdict>) return verdicts_;
}
template <class T>
const EditBuilder::Places& EditBuilder::places() const {
  return const_cast<EditBuilder*>(this)->places<T>();
}

template <class T>
EditBuilder& EditBuilder::set(std::string_view id, std::optional<T> after) {
  Places& at = places<T>();
  if (const auto it = at.find(id); it != at.end()) {
    std::get<Change<T>>(edit_.changes[it->second]).after = std::move(after);
    return *this;
  }
  Change<T> change;
  if (const auto it = things<T>(doc_).find(id); it != things<T>(doc_).end()) change.before = it->second;
  change.after = std::move(after);
  at.emplace(id, edit_.changes.size());
  taken_.emplace(id);
  edit_.changes.emplace_back(std::move(change));
  return *this;
}

template <class T>
const T* EditBuilder::find(std::string_view id) const {
  const Places& at = places<T>();
  if (const auto it = at.find(id); it != at.end()) {
    const auto& after = std::get<Change<T>>(edit_.changes[it->second]).after;
    return after ? &*after : nullptr;
  }
  const auto it = things<T>(doc_).find(id);
  return it == things<T>(doc_).end() ? nullptr : &it->second;
}

EditBuilder& EditBuilder::put(const Layer& layer) { return set<Layer>(layer.id, layer); }
EditBuilder& EditBuilder::put(const Person& person) { return set<Person>(person.id, person); }
EditBuilder& EditBuilder::put(const Tag& tag) { return set<Tag>(tag.id, tag); }
EditBuilder& EditBuilder::put(const Link& link) { return set<Link>(link.id, link); }
EditBuilder& EditBuilder::put(const Verdict& verdict) { return set<Verdict>(key_of(verdict), verdict); }

EditBuilder& EditBuilder::put(const Meta& meta) {
  if (!meta_) {
    meta_ = edit_.changes.size();
    edit_.changes.emplace_back(Change<Meta>{doc_.meta, meta});
  }
  std::get<Change<Meta>>(edit_.changes[*meta_]).after = meta;
  return *this;
}

EditBuilder& EditBuilder::put_text(std::string_view text) {
  if (!text_) {
    text_ = edit_.changes.size();
    edit_.changes.emplace_back(TextChange{std::string(doc_.text.bytes()), {}});
  }
  std::get<TextChange>(edit_.changes[*text_]).after = text;
  return *this;
}

EditBuilder& EditBuilder::remove_tag(std::string_view id) { return remove_tags({std::string(id)}); }

EditBuilder& EditBuilder::remove_tags(const std::set<std::string, std::less<>>& ids) {
  const auto at_one = [&ids](const Link* now) {
    return now && (ids.contains(now->from) || ids.contains(now->to));
  };
  std::vector<std::string> links;
  for (const auto& [key, old] : doc_.links)
    if (at_one(link(key))) links.push_back(key);
  for (const auto& [key, place] : links_)
    if (!doc_.links.contains(key) && at_one(link(key))) links.push_back(key);
  for (const std::string& key : links) set<Link>(key, std::nullopt);
  std::vector<std::string> said;
  for (const auto& [key, old] : doc_.verdicts) said.push_back(key);
  for (const auto& [key, place] : verdicts_)
    if (!doc_.verdicts.contains(key)) said.push_back(key);
  for (const std::string& key : said) {
    const Verdict* known = find<Verdict>(key);
    if (!known) continue;
    if (ids.contains(known->tag)) {
      set<Verdict>(key, std::nullopt);
    } else if (ids.contains(known->by)) {
      Verdict rejected = *known;
      rejected.judgement = Judgement::rejected;
      rejected.by.clear();
      put(rejected);
    }
  }
  for (const std::string& id : ids)
    if (tag(id)) set<Tag>(id, std::nullopt);
  return *this;
}

EditBuilder& EditBuilder::remove_link(std::string_view id) {
  if (!link(id)) return *this;
  return set<Link>(std::string(id), std::nullopt);
}

EditBuilder& EditBuilder::remove_verdict(std::string_view layer, std::string_view tag) {
  if (!verdict(layer, tag)) return *this;
  return set<Verdict>(verdict_key(layer, tag), std::nullopt);
}

EditBuilder& EditBuilder::remove_person(std::string_view id) {
  if (!person(id)) return *this;
  const std::string gone(id);
  std::vector<Tag> unnamed;
  for (const auto& [key, old] : doc_.tags)
    if (const Tag* now = tag(key); now && now->person == gone) unnamed.push_back(*now);
  for (const auto& [key, place] : tags_)
    if (const Tag* now = tag(key); now && !doc_.tags.contains(key) && now->person == gone)
      unnamed.push_back(*now);
  for (Tag& now : unnamed) {
    now.person.clear();
    put(now);
  }
  return set<Person>(gone, std::nullopt);
}

std::string EditBuilder::fresh(std::string_view prefix) {
  std::string id = fresh_id(
      prefix, [this](std::string_view taken) { return taken_.contains(taken) || has_id(doc_, taken); });
  taken_.insert(id);
  return id;
}

const Tag* EditBuilder::tag(std::string_view id) const { return find<Tag>(id); }
const Person* EditBuilder::person(std::string_view id) const { return find<Person>(id); }
const Link* EditBuilder::link(std::string_view id) const { return find<Link>(id); }
const Verdict* EditBuilder::verdict(std::string_view layer, std::string_view tag) const {
  return find<Verdict>(verdict_key(layer, tag));
}

Edit EditBuilder::build() {
  Edit built{edit_.act, std::move(edit_.changes)};
  std::erase_if(built.changes, [](const AnyChange& any) {
    return std::visit([](const auto& change) { return change.before == change.after; }, any);
  });
  edit_.changes.clear();
  for (Places* places : {&layers_, &persons_, &tags_, &links_, &verdicts_}) places->clear();
  meta_.reset();
  text_.reset();
  taken_.clear();
  return built;
}

}  // namespace hearsay
