// What commands change: the articles, what is selected in the one that is read, and what of the page is open.
//
//   workspace.apply(commands::accept(workspace.doc(), {id}));   // false, and a message, when it could not be done
//   workspace.select_tag(id, true);
//
// Rules that reach over several of the parts are one function each, and here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/commands.h"
#include "core/annotation/likely.h"
#include "core/message/numbers.h"
#include "web/view/article_state.h"
#include "web/view/facts.h"
#include "web/view/library.h"
#include "web/view/page_state.h"

namespace hearsay::view {

class Workspace {
 public:
  explicit Workspace(Library& library) : library_(library) {}

  Library& library() { return library_; }
  const Library& library() const { return library_; }
  ArticleState& article() { return article_; }
  const ArticleState& article() const { return article_; }
  PageState& page() { return page_; }
  const PageState& page() const { return page_; }
  const Facts& facts() const { return facts_; }
  const NumberStyle& numbers() const { return numbers_; }  // of the person's language
  void set_numbers(NumberStyle numbers) { numbers_ = std::move(numbers); }

  bool has_document() const { return library_.is_open(); }
  const Document& doc() const { return library_.document(); }
  const Tag* selected() const;
  const std::vector<const Tag*>& tags() const { return facts_.tags(doc()); }
  const Report& report() const { return facts_.report(doc(), !article_.hides_guesses()); }
  // Who can be seen, and whether a person works without hints.
  People people() const { return article_.blind() == Blind::on ? People::seen : People::all; }
  commands::Unaided unaided() const {
    return article_.blind() == Blind::on ? commands::Unaided::yes : commands::Unaided::no;
  }
  bool visible(const Tag& tag) const {
    return tag.state == State::accepted || (tag.state == State::suggested && !article_.hides_guesses());
  }

  // Applies, records and stores an edit; nothing happens with an empty one. False, and a message, when it could not be
  // done.
  bool apply(Edit edit);
  // The document is in another state.
  void changed() { facts_.changed(); }
  // A tag that is gone is selected no more.
  void drop_gone_tag();

  void select_tag(std::string_view tag, bool reveal);
  void ask_who();
  // The question who said it is over, and with it the sheet that asked.
  void answered();
  // The sheet that lay over the article goes, and what it asked.
  void close_sheet();
  void show_tab(Tab tab);

  void say(std::string text, bool problem = false, std::string button = {}, std::string action = {}) {
    page_.say({std::move(text), std::move(button), std::move(action), problem});
  }
  // What was done, and that it can be taken back.
  void say_done(std::string text) { say(std::move(text), false, "Undo", "undo"); }

 private:
  Library& library_;
  ArticleState article_;
  PageState page_;
  Facts facts_;
  NumberStyle numbers_;
};

}  // namespace hearsay::view
