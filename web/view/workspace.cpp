#include "web/view/workspace.h"

#include <utility>

namespace hearsay::view {

const Tag* Workspace::selected() const {
  if (!has_document()) return nullptr;
  const auto found = doc().tags.find(article_.tag());
  return found == doc().tags.end() || found->second.state == State::rejected ? nullptr : &found->second;
}

bool Workspace::apply(Edit edit) {
  if (edit.empty() || !has_document()) return false;
  if (library_.read_only()) {
    say(library_.standing().text, true);
    return false;
  }
  page_.set_deleted_last(false);
  const std::string problem = library_.apply(std::move(edit));
  if (!problem.empty()) {
    say("That could not be done: " + problem, true);
    return false;
  }
  changed();
  return true;
}

void Workspace::drop_gone_tag() {
  if (!article_.tag().empty() && !selected()) article_.select_tag({});
}

void Workspace::select_tag(std::string_view tag, bool reveal) {
  article_.select_tag(tag);
  if (tag.empty()) return;
  if (page_.phone()) page_.close_sheet();
  if (const Tag* found = selected(); found && reveal) article_.reveal(hull(found->fragments), true);
}

void Workspace::ask_who() {
  article_.ask_who();
  page_.show_details();
}

void Workspace::answered() {
  if (article_.stop_asking() && page_.narrow()) page_.close_sheet();
}

void Workspace::close_sheet() {
  article_.stop_asking();
  page_.close_sheet();
}

void Workspace::show_tab(Tab tab) {
  article_.stop_asking();
  page_.show_tab(tab);
}

}  // namespace hearsay::view
