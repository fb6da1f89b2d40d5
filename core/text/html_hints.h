// What the names of an element say about the text in it: <div class="related-stories">, <aside id="newsletter">.
//
//   hints_of_names("story-body__share-bar") == hint::share
//
// Names are cut at marks and capitals, as pages write them: related-stories, relatedStories, related_stories. A
// part counts as a whole or by how it begins (comments, commentList). What a hint is worth is decided by
// html_article.cpp, which knows how much of the page's text the element holds.
#pragma once

#include <cstdint>
#include <string_view>

namespace hearsay::html {

using Hints = std::uint32_t;

namespace hint {
inline constexpr Hints comments = 1 << 0,  // what readers wrote
    related = 1 << 1,                      // links to other articles
    share = 1 << 2,                        // buttons of networks
    navigation = 1 << 3,                   // menus, crumbs, page numbers
    promotion = 1 << 4,                    // newsletters, advertisements, appeals
    side = 1 << 5,                         // a column beside the article
    foot = 1 << 6,                         // the page's end: copyright, terms
    caption = 1 << 7,                      // of a picture, with its credit
    byline = 1 << 8,                       // author, date, place of publication
    labels = 1 << 9,                       // tags, topics
    notice = 1 << 10,                      // cookies, sign in, dialogs
    head = 1 << 11,                        // the page's head
    hidden = 1 << 12,                      // not shown, or not before a script runs
    headline = 1 << 13,                    // h1
    form = 1 << 14,
    pull = 1 << 15,  // words of the article, repeated in large letters
    body = 1 << 16;  // itemprop="articleBody"
}  // namespace hint

// Of a class or id. O(bytes).
Hints hints_of_names(std::string_view names);

}  // namespace hearsay::html
