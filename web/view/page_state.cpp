#include "web/view/page_state.h"

namespace hearsay::view {

void PageState::show_tab(Tab tab) {
  tab_ = tab;
  show_details();
}

void PageState::open(Dialog dialog, std::string draft) {
  dialog_ = dialog;
  draft_ = std::move(draft);
  menu_open_ = false;
  sheet_ = Sheet::none;
}

void PageState::open_edit_text(std::string_view text) {
  open(Dialog::edit_text, kept_text_of_ == text ? kept_text_ : std::string(text));
}

void PageState::type(std::string draft) {
  if (draft == draft_) return;
  draft_ = std::move(draft);
  line_ = 0;
}

void PageState::close_dialog(std::string_view text) {
  if (dialog_ == Dialog::new_article) kept_draft_ = draft_;
  if (dialog_ == Dialog::edit_text) {
    kept_text_ = draft_;
    kept_text_of_ = text;
  }
  dialog_ = Dialog::none;
  draft_.clear();
  to_purge_.clear();
  line_ = 0;
}

}  // namespace hearsay::view
