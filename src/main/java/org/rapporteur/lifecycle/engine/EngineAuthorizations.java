package org.rapporteur.lifecycle.engine;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;

/**
 * What groups may do in the engine's own applications. Rights on single tasks come from being a candidate; see the
 * models. Granting again changes nothing.
 */
final class EngineAuthorizations {

    /** All whose offices have tasks in the models. */
    static final String TASKLIST = "tasklist";

    static final String OPERATOR = "operator";

    private EngineAuthorizations() {}

    static void grant(ProcessEngine engine) {
        grant(engine, TASKLIST, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(engine, TASKLIST, Resources.PROCESS_DEFINITION, "*", Permissions.READ);
        grant(engine, OPERATOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                engine,
                OPERATOR,
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
        grant(engine, OPERATOR, Resources.DECISION_DEFINITION, "*", Permissions.READ, Permissions.READ_HISTORY);
        grant(engine, OPERATOR, Resources.DEPLOYMENT, "*", Permissions.READ);
        filter(engine, "Waiting for me", -10);
    }

    private static void grant(
            ProcessEngine engine, String group, Resource resource, String id, Permission... permissions) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (granted) {
            return;
        }
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    private static void filter(ProcessEngine engine, String name, int priority) {
        FilterService filters = engine.getFilterService();
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks());
        filter.setProperties(Map.of(
                "priority", priority, "color", "#1f5a99", "refresh", true, "description", "What you may decide now"));
        filters.saveFilter(filter);
        grant(engine, TASKLIST, Resources.FILTER, filter.getId(), Permissions.READ);
    }
}
