-- What was written since a search index was last tidied is read from end to end by every search. With 4 MB of it, the default,
-- a search took 1.7 ms where it takes 0.3.
ALTER INDEX "Customer_search_idx" SET (gin_pending_list_limit = 256);
ALTER INDEX "Device_search_idx" SET (gin_pending_list_limit = 256);
ALTER INDEX "Mail_search_idx" SET (gin_pending_list_limit = 256);
ALTER INDEX "Order_search_idx" SET (gin_pending_list_limit = 256);
ALTER INDEX "Part_search_idx" SET (gin_pending_list_limit = 256);
ALTER INDEX "Project_search_idx" SET (gin_pending_list_limit = 256);
ALTER INDEX "Request_search_idx" SET (gin_pending_list_limit = 256);
ALTER INDEX "Unit_search_idx" SET (gin_pending_list_limit = 256);
