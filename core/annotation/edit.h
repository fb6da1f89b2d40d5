// An edit: one change to a document as a value, with its inverse. Undo, the journal and the exchange between
// tabs all speak this record.
//
//   Edit edit = EditBuilder(doc, act).put(tag).put(link).build();   // act: message::make("act.tag", …)
//   apply(doc, edit);                 // doc has the tag and the link
//   apply(doc, inverse(edit));        // doc is as it was, to the byte
//
// An edit is a list of changes; each change holds one thing before and after (nothing before: made; nothing
// after: deleted). So an edit can be checked against a document before it is applied: what it calls "before"
// must be there.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/annotation/document.h"
#include "core/message/stored.h"

namespace hearsay {

template <class T>
struct Change {
  std::optional<T> before, after;
  friend bool operator==(const Change&, const Change&) = default;
};

// A new text for the document (correcting the article): all of it, before and after.
struct TextChange {
  std::string before, after;
  friend bool operator==(const TextChange&, const TextChange&) = default;
};

using AnyChange =
    std::variant<Change<Layer>, Change<Person>, Change<Tag>, Change<Link>, Change<Verdict>, Change<Meta>, TextChange>;

struct Edit {
  Message act;  // what was done: "act.tag" with its words; its text is made when it is shown
  std::vector<AnyChange> changes;  // in the order they are made
  friend bool operator==(const Edit&, const Edit&) = default;
  bool empty() const { return changes.empty(); }
};

// Whether both are the same act with the same changes, in whatever order: those of an earlier version are read into one
// change for the tag and one for the verdict. O(changes) when the order is the same, else O(changes²).
bool same_step(const Edit& a, const Edit& b);

// The edit that takes this one back: changes swapped and in reverse order. inverse(inverse(e)) == e.
Edit inverse(const Edit& edit);

// Makes all changes or none. Returns what speaks against it in words for a person ("The tag “t5” is not there
// any more."), empty when it was done. A sound document (document_problem) stays sound: an edit that would
// leave a tag outside the text or a link without its end is refused. Checks only what the edit touches:
// O(changes · log size); an edit that deletes something costs one pass over what may still name it, one that
// changes the text a pass over the tags.
std::string apply(Document& doc, const Edit& edit);

// Collects an edit against a document that it only reads. Later calls see what earlier ones put: putting the
// same tag twice gives one change. build() drops changes that change nothing; the edit is then ready for
// apply().
class EditBuilder {
 public:
  EditBuilder(const Document& doc, Message act);
  EditBuilder& put(const Layer& layer);
  EditBuilder& put(const Person& person);
  EditBuilder& put(const Tag& tag);
  EditBuilder& put(const Link& link);
  EditBuilder& put(const Verdict& verdict);
  EditBuilder& put(const Meta& meta);
  // A new text, valid UTF-8; tags that no longer fit must be changed or removed in the same edit (anchor.h
  // does it).
  EditBuilder& put_text(std::string_view text);
  // Deletes the tag, every link at it and every verdict on it; what it replaced is then rejected. One pass over the links
  // and one over the verdicts, for many tags as for one.
  EditBuilder& remove_tag(std::string_view id);
  EditBuilder& remove_tags(const std::set<std::string, std::less<>>& ids);
  EditBuilder& remove_link(std::string_view id);
  EditBuilder& remove_verdict(std::string_view layer, std::string_view tag);
  // Deletes the person; tags that name it name nobody.
  EditBuilder& remove_person(std::string_view id);
  // An id for something new that neither the document nor this edit has: fresh("t") → "t17".
  std::string fresh(std::string_view prefix);
  // What this edit has so far put under the id, else the document's; nullptr when there is none. Until the
  // next call.
  const Tag* tag(std::string_view id) const;
  const Person* person(std::string_view id) const;
  const Link* link(std::string_view id) const;
  const Verdict* verdict(std::string_view layer, std::string_view tag) const;
  // The edit so far; the builder is then as new, for the same act.
  Edit build();

 private:
  // Where the one change of each thing is in edit_.changes.
  using Places = std::map<std::string, std::size_t, std::less<>>;
  template <class T>
  EditBuilder& set(std::string_view id, std::optional<T> after);
  template <class T>
  const T* find(std::string_view id) const;
  template <class T>
  Places& places();
  template <class T>
  const Places& places() const;

  const Document& doc_;
  Edit edit_;
  Places layers_, persons_, tags_, links_, verdicts_;
  std::optional<std::size_t> meta_, text_;
  std::set<std::string, std::less<>> taken_;  // ids that fresh() gave or put() took
};

}  // namespace hearsay
