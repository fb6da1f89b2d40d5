// Tested by tests/unit/rebase_test.cpp.
#include "core/store/rebase.h"

#include <set>
#include <utility>
#include <variant>

namespace hearsay {

namespace {

using Names = std::map<std::string, std::string, std::less<>>;

const Layer* here(const Document& doc, const Layer& layer) {
  const auto it = doc.layers.find(layer.id);
  return it == doc.layers.end() ? nullptr : &it->second;
}
const Person* here(const Document& doc, const Person& person) {
  const auto it = doc.persons.find(person.id);
  return it == doc.persons.end() ? nullptr : &it->second;
}
const Tag* here(const Document& doc, const Tag& tag) {
  const auto it = doc.tags.find(tag.id);
  return it == doc.tags.end() ? nullptr : &it->second;
}
const Link* here(const Document& doc, const Link& link) {
  const auto it = doc.links.find(link.id);
  return it == doc.links.end() ? nullptr : &it->second;
}

const Verdict* here(const Document& doc, const Verdict& verdict) {
  return verdict_of(doc, verdict.layer, verdict.tag);
}

// "t17" → "t"
std::string prefix_of(const std::string& id) {
  const std::size_t last = id.find_last_not_of("0123456789");
  return last == std::string::npos ? "x" : id.substr(0, last + 1);
}

// First pass: new names for what is made under a name that is taken.
struct Claim {
  const Document& doc;
  Names& renamed;
  std::set<std::string, std::less<>>& made;

  template <class T>
  void operator()(const Change<T>& change) {
    if (change.before || !change.after) return;
    const T& thing = *change.after;
    const T* known = here(doc, thing);
    if ((known && *known == thing) || !has_id(doc, thing.id)) {
      made.insert(thing.id);
      return;
    }
    const std::string id = fresh_id(prefix_of(thing.id), [this](const std::string& wanted) {
      return has_id(doc, wanted) || made.contains(wanted);
    });
    made.insert(id);
    renamed[thing.id] = id;
  }
  void operator()(const Change<Verdict>&) {}  // named after what it is about
  void operator()(const Change<Meta>&) {}
  void operator()(const TextChange&) {}
};

// Second pass: the new names wherever they are meant; true when the change is still to be made.
struct Rename {
  const Document& doc;
  const Names& renamed;

  void name(std::string& id) const {
    if (const auto it = renamed.find(id); it != renamed.end()) id = it->second;
  }
  void names(Layer& layer) const { name(layer.id); }
  void names(Person& person) const { name(person.id); }
  void names(Tag& tag) const {
    name(tag.id);
    name(tag.layer);
    name(tag.person);
  }
  void names(Link& link) const {
    name(link.id);
    name(link.from);
    name(link.to);
  }
  void names(Verdict& verdict) const {
    name(verdict.layer);
    name(verdict.tag);
    name(verdict.by);
  }

  template <class T>
  bool operator()(Change<T>& change) const {
    if (change.before) names(*change.before);
    if (change.after) names(*change.after);
    if (change.after) {
      const T* known = here(doc, *change.after);
      return !known || !(*known == *change.after);
    }
    return !change.before || here(doc, *change.before);
  }
  bool operator()(Change<Meta>& change) const { return !(change.after && *change.after == doc.meta); }
  bool operator()(TextChange& change) const { return change.after != doc.text.bytes(); }
};

}  // namespace

Edit Rebase::fit(const Document& doc, Edit edit) {
  std::set<std::string, std::less<>> made;
  for (const AnyChange& change : edit.changes) std::visit(Claim{doc, renamed_, made}, change);
  std::vector<AnyChange> fitted;
  for (AnyChange& change : edit.changes)
    if (std::visit(Rename{doc, renamed_}, change)) fitted.push_back(std::move(change));
  edit.changes = std::move(fitted);
  return edit;
}

}  // namespace hearsay
